"""view-of-a-transposed-one

`view` needs the numbers in their plain order

A clone of a transposed table keeps the table's order of axes in memory. `view(-1)` would have to jump around in it,
and refuses: "view size is not compatible with input tensor's size and stride". For every other case your function is
right.

help: Which method flattens any tensor, and makes a copy where it has to?
look: p x.shape, x.stride(), x.is_contiguous()
at: innermost loop
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
