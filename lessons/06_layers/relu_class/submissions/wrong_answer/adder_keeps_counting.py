"""adder-keeps-counting

The adder changes with every call

Called with 5, an `Adder(10)` gives 15; called with 5 again, it gives 20. So the call writes its sum back on
the object. An object remembers everything that is put on it, wanted or not; here `k` is the one thing that
should stay.

help: What is `self.k` before the first call, and what should it be after it?
look: p self.k
at: `self.k += _`
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
