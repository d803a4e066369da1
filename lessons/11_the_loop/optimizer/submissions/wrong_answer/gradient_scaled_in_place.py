"""gradient-scaled

The step multiplies the gradients by the learning rate

The parameters move as they should. Afterwards `p.grad` is lr times what the loss said, so a second step with the same gradients is too short, and whoever looks at them is misled.

if `_.grad.mul_(_)` or `_.grad *= _`: This multiplies in place: it changes the gradient itself.

help: What is `p.grad` before `step`, and what is it after?
look: p self.params[0].grad
at: `_ -= _.grad.mul_(self.lr)`
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
                    p -= p.grad.mul_(self.lr)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
