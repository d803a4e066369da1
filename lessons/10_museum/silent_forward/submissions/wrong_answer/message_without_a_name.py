"""message-without-a-name

The message does not say which layer it is about

The type of the error is right. In a network of twenty layers "not implemented" helps little, and the name of
the base class helps no more. The exhibit's message named the class of the layer itself, and that should stay.

help: Inside a method, how do you get the name of the class that the object really belongs to?
look: p Module.__name__
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

    def forward(self, *args):  # any number of inputs, as __call__ hands them on
        raise NotImplementedError("forward is not implemented")

    def bwd(self, out, *args):
        raise NotImplementedError("bwd is not implemented")


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
