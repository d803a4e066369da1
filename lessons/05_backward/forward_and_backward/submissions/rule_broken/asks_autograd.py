"""autograd-walks-back

autograd has walked back for you

Every number is right, which is good to know. This exercise is about the four lines that autograd
spares you; you have written all the pieces of them.

help: What is the last thing your forward pass computes, and which of your functions belongs to it?
look: p x.shape, w1.shape, w2.shape
at: `torch.autograd.grad(...)`
"""

import torch


def forward_and_backward(x, targ, w1, b1, w2, b2):
    given = (x, w1, b1, w2, b2)
    leaves = [tensor.detach().clone().requires_grad_() for tensor in given]
    out = torch.relu(leaves[0] @ leaves[1] + leaves[2]) @ leaves[3] + leaves[4]
    loss = (out[:, 0] - targ).pow(2).mean()
    for tensor, slope in zip(given, torch.autograd.grad(loss, leaves), strict=True):
        tensor.g = slope
    return loss.detach()
