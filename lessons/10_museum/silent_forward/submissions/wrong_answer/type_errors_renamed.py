"""type-errors-renamed

A finished layer's own TypeError is reported as a missing method

Unfinished layers say the right thing now. But a finished layer that makes a mistake of its own, a wrong
argument to `len` for instance, is told that it has no `forward`, and its author looks in the wrong place.
Only the layers that really lack it may be told so.

help: What other reasons can there be for a TypeError inside `self.forward(*args)`?
look: p Module.forward.__code__.co_varnames
at: none
"""

import torch


class Module:
    """Keeps what went in and what came out. A layer on top of it defines forward(inputs) and bwd(out, inputs)."""

    def __call__(self, *args: torch.Tensor) -> torch.Tensor:
        self.args = args
        try:
            self.out = self.forward(*args)
        except TypeError:
            raise NotImplementedError(f"{type(self).__name__} has no forward yet") from None
        return self.out

    def backward(self) -> None:
        try:
            self.bwd(self.out, *self.args)
        except TypeError:
            raise NotImplementedError(f"{type(self).__name__} has no bwd yet") from None

    def forward(self, *args):  # any number of inputs, as __call__ hands them on
        raise NotImplementedError(f"{type(self).__name__} has no forward yet")

    def bwd(self, out, *args):
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
