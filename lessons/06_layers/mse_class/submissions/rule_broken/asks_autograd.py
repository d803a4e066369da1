"""asks-autograd

autograd works here in your place

It stays out of this exercise. Two numbers and a difference are all that the formula has, and you have worked
it out in `mse_grad`.

help: Where do the 2 and the n in the slope come from?
look: p self.inp[:, 0] - self.targ, self.inp.shape
at: `torch.autograd.grad(...)`
"""

import torch
from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        again = self.inp.detach().clone().requires_grad_()
        (self.inp.g,) = torch.autograd.grad(residual(again, self.targ).pow(2).mean(), again)
