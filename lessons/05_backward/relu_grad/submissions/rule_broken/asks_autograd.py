"""autograd-has-the-mask

autograd has worked the mask out

It multiplies by the same table of zeros and ones that you are about to make, and its numbers are
right. The point here is to see the table.

help: In the worked example, which of the six slopes may pass?
look: p inp > 0
at: `torch.autograd.grad(...)`
"""

import torch


def relu_grad(inp, out):
    leaf = inp.detach().clone().requires_grad_()
    inp.g = torch.autograd.grad(torch.relu(leaf), leaf, out.g)[0]
