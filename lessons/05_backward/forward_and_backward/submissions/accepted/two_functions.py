"""Splits into a function for each direction and writes the linear layer's way back with einsum."""

import torch


def forward(x, w1, b1, w2, b2):
    l1 = torch.einsum("nm,mh->nh", x, w1) + b1
    l2 = torch.where(l1 > 0, l1, torch.zeros_like(l1))
    return l1, l2, torch.einsum("nh,ho->no", l2, w2) + b2


def layer_back(inp, slope, w, b):
    inp.g = torch.einsum("no,io->ni", slope, w)
    w.g = torch.einsum("ni,no->io", inp, slope)
    b.g = torch.einsum("no->o", slope)


def backward(x, l1, l2, out, targ, w1, b1, w2, b2):
    layer_back(l2, 2 * (out - targ.unsqueeze(1)) / targ.numel(), w2, b2)
    layer_back(x, l2.g * (l1 > 0), w1, b1)


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1, l2, out = forward(x, w1, b1, w2, b2)
    backward(x, l1, l2, out, targ, w1, b1, w2, b2)
    return (out.squeeze(1) - targ).square().mean()
