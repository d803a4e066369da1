"""Asks autograd to watch the four tensors from the start; the numbers are the same."""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    w1, w2 = (torch.randn(shape, generator=gen) for shape in ((m, nh), (nh, n_out)))
    sizes = {"n": n, "m": m, "c": y.max().item() + 1}
    tensors = {"w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
    return sizes | {name: tensor.requires_grad_() for name, tensor in tensors.items()}
