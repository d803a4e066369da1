"""silently-nothing

An unfinished layer returns None and says nothing

No error comes. So a layer without `forward` passes `None` to the next one, and the error comes there, about
something else. Silence is worse than the wrong message.

help: What should happen when a layer without `forward` is called?
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

    def forward(self, *args):  # any number of inputs, as __call__ hands them on
        return None

    def bwd(self, out, *args):
        return None


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
