"""Leaves the two methods out of the base class and asks whether the layer has them before calling."""

import torch


class Module:
    """Keeps what went in and what came out. A layer on top of it defines forward(inputs) and bwd(out, inputs)."""

    def __call__(self, *args: torch.Tensor) -> torch.Tensor:
        self.args = args
        self.require("forward")
        self.out = self.forward(*args)
        return self.out

    def backward(self) -> None:
        self.require("bwd")
        self.bwd(self.out, *self.args)

    def require(self, method):
        if not hasattr(self, method):
            raise NotImplementedError(f"{type(self).__name__} has no {method} yet")


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
