"""not-implemented-returned

NotImplemented comes back where NotImplementedError should be raised

The two names are easily confused. `NotImplemented` is a value, which operators return to say "ask the other
side". As the result of a layer it is passed to the next one, and no error is raised here.

help: Which of the two can be raised?
look: p NotImplemented, NotImplementedError
at: `return NotImplemented`
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
        return NotImplemented

    def bwd(self, out, *args):
        raise NotImplementedError(f"{type(self).__name__}: bwd is missing")


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
