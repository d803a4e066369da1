"""one-input-assumed

Layers with two inputs still end in a TypeError

With one input the message comes as it should. A loss has two, guesses and targets, and some layers have none.
The base class cannot know; it has to take whatever comes.

help: How does `__call__` manage to take any number of inputs?
look: p Module.forward.__code__.co_varnames
at: none
"""

import torch


class Module:
    """Keeps what went in and what came out. A layer on top of it defines forward(inputs) and bwd(out, inputs)."""

    def __call__(self, *args: torch.Tensor) -> torch.Tensor:
        self.args = args
        self.out = self.forward(*args)
        return self.out

    def backward(self) -> None:
        self.bwd(self.out, *self.args)

    def forward(self, inp):
        raise NotImplementedError(f"{type(self).__name__} has no forward yet")

    def bwd(self, out, inp):
        raise NotImplementedError(f"{type(self).__name__} has no bwd yet")


class Relu(Module):
    """Everything below zero becomes zero."""

    def forward(self, inp):
        return inp.clamp(min=0)

    def bwd(self, out, inp):
        inp.g = out.g * (inp > 0)


class Mse(Module):
    """The mean squared error of guesses [n, 1] and targets [n]."""

    def forward(self, inp, targ):
        return (inp[:, 0] - targ).pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / len(targ)
