"""new-name-old-tensor

step moves nothing

Clearing works. The step computes new values, and the tensors that the network holds keep their numbers.

if `_p = _p - _`: `p = p - …` makes a new tensor and gives it the name p. In the next pass of the loop it is forgotten.

help: Which operations change the numbers inside a tensor instead of making another?
look: p self.params[0]
at: `_p = _p - self.lr * _p.grad`
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = list(params)  # gone through once, and kept: a generator would be used up
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p = p - self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
