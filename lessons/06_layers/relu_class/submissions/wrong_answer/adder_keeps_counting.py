"""adder-keeps-counting

The adder changes itself with every call

`self.k += x` writes the sum back on the object, so the next call starts from there. Called with 5
an `Adder(10)` gives 15, and called with 5 again it gives 20. An object remembers everything that is
put on it, wanted or not; here `k` is the one thing that should stay.

help: What is `self.k` before the first call, and what should it be after it?
look: p self.k
at: return in Adder.__call__
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        self.k += x
        return self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
