"""asks-autograd

autograd has found the gradients

It is right, as you can see. It is also the machine that you are rebuilding here. Keep this version:
in a later exercise it becomes the check for your own.

help: For one weight: in how many rows was it used, and what did each row multiply it by?
look: p inp.shape, out.g.shape, w.shape
at: `torch.autograd.grad(...)`
"""

import torch


def lin_grad(inp, out, w, b):
    leaves = [tensor.detach().clone().requires_grad_() for tensor in (inp, w, b)]
    inp.g, w.g, b.g = torch.autograd.grad(leaves[0] @ leaves[1] + leaves[2], leaves, out.g)
