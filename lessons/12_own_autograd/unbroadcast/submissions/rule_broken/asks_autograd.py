"""asks-autograd

autograd has walked back through a stretch

It is right, and it is the machine that this function will be a part of. Two kinds of sum are enough.

help: Along which axes was a tensor of this shape stretched?
look: p grad.shape, shape
at: `torch.autograd.grad(...)`
"""

import torch


def unbroadcast(grad, shape):
    small = torch.zeros(shape, dtype=grad.dtype, requires_grad=True)
    return torch.autograd.grad(small.expand(grad.shape), small, grad)[0]
