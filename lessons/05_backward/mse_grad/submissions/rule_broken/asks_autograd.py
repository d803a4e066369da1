"""autograd-finds-the-slope

autograd has found the slope

The numbers are right. autograd is the machine that you are about to take apart, and this is its
first gear: one line of arithmetic. Keep your version; `check_grads`, at the end of this lesson, is
about comparing with it.

help: If one residual is 3 and n is 4, what is its slope? You need no machine for that.
look: p out[:, 0] - targ, out.shape[0]
at: `torch.autograd.grad(...)`
"""

import torch


def mse_grad(out, targ):
    leaf = out.detach().clone().requires_grad_()
    loss = (leaf[:, 0] - targ).pow(2).mean()
    out.g = torch.autograd.grad(loss, leaf)[0]
