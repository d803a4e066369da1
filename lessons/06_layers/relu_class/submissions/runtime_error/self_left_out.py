"""self-left-out

__call__ has no place for the object itself

`layer(inp)` passes two things: the layer and `inp`. The layer always comes first, written or not. A method with one
parameter gets one too many: "takes 1 positional argument but 2 were given". The two that Python counts are those.

help: What is the first parameter of every method, whatever you call it?
at: entry in Relu.__call__
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
