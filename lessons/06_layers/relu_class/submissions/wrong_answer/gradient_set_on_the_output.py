"""gradient-set-on-the-output

The result is written over the gradient that came in

`out.g` is given, `inp.g` is what you have to find. Here `out.g` is masked afterwards and `inp` has no
gradient: the result was put back on the tensor that it came from, and the output's own gradient is lost.

help: Of the two tensors on `self`, which one's `.g` is there when you start, and which one's should be when you end?
look: p hasattr(self.inp, "g"), hasattr(self.out, "g")
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
        self.out.g = (self.inp > 0) * self.out.g
