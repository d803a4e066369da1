"""added-to-the-old

A second backward doubles the gradient

Yours is added to what was there. PyTorch's `.grad` works that way, and training loops there zero it before
each batch. In this course a new `.g` replaces the old one, so backward twice leaves the same as backward
once.

help: What should `inp.g` be after two calls of `backward` with nothing changed in between?
look: p getattr(self.inp, "g", None)
at: return in Relu.backward
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = getattr(self.inp, "g", 0) + (self.inp > 0) * self.out.g
