"""rectified-in-place

The input is overwritten with the output

`clamp_` with an underscore works in place. `inp` and `out` are one tensor now, and the caller's negative numbers are
gone. The mask happens to survive, since what was negative is 0 now. But the caller's numbers were not yours to change,
and with one tensor for two roles its single `.g` has to be the output's and the input's at once.

help: How many tensors should there be after the call, and how many are there?
look: p self.inp is self.out, inp
at: return in Relu.__call__
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_(min=0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
