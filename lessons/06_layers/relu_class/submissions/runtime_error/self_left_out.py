"""self-left-out

__call__ takes one thing less than it is given

`layer(inp)` passes two things, the layer and `inp`; the layer always comes first, written or not. "takes 1
positional argument but 2 were given": these are the two, and your `__call__` has a place for one.

help: Which two parameters does `__call__` need, and which of them comes first in every method?
at: none
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
