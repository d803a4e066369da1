"""view-of-a-transposed-one

A transposed table is refused

On every other case your function is right. A transposed table, and a clone of one, keep their
numbers in another order in memory. `view` never moves a number, so it cannot lay these out in one
row, and raises: "view size is not compatible with input tensor's size and stride".

help: Which method flattens any tensor, and copies the numbers where it has to?
look: p x.shape, x.stride(), x.is_contiguous()
at: `down.view(-1)`
"""

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros(x.numel(), dtype=x.dtype)
    for i in range(x.numel()):
        up, down = x.clone(), x.clone()
        up.view(-1)[i] += h
        down.view(-1)[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad.reshape(x.shape)
