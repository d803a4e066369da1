"""Takes the mask from the output, which is positive exactly where the input is, and returns the
gradient as well."""

from dataclasses import dataclass


@dataclass
class Adder:
    k: float

    def __call__(self, x):
        return self.k + x


class Relu:
    def __init__(self):
        self.inp = self.out = None

    def __call__(self, inp):
        self.inp, self.out = inp, inp * (inp > 0)
        return self.out

    def backward(self):
        self.inp.g = (self.out > 0).to(self.out.g.dtype) * self.out.g
        return self.inp.g
