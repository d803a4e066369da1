"""incoming-gradient-changed

inp.g is right, and out.g is no longer what it was

`*=` multiplies in place, on the tensor that somebody else hung on `out`. Whoever compares gradients afterwards, or has
a second use of `out.g`, finds it masked. And `inp.g` and `out.g` are one tensor now.

help: Which operation gives the product as a new tensor?
look: p self.out.g
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
        self.out.g *= self.inp > 0
        self.inp.g = self.out.g
