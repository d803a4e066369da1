"""asks-autograd

autograd works here in your place

With it, the layer is no longer your own. Three lines are all that a linear layer needs on its way back, and
you have written each of them before.

help: Which of your earlier exercises has the formula for each of the three?
look: p self.inp.shape, self.out.g.shape, self.w.shape
at: `torch.autograd.grad(...)`
"""

import torch


class Lin:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        leaves = [tensor.detach().clone().requires_grad_() for tensor in (self.inp, self.w, self.b)]
        out = leaves[0] @ leaves[1] + leaves[2]
        self.inp.g, self.w.g, self.b.g = torch.autograd.grad(out, leaves, self.out.g)
