"""copy-of-the-output

The layer kept one tensor and gave away another

`self.out` is a clone of what was returned. Whoever works out the gradient writes `.g` on the tensor that they were
given. Your copy holds the same numbers, but nobody ever wrote on it: "'Tensor' object has no attribute 'g'". A `.g`
sits on one tensor, and no copy shares it.

help: Are the tensor on `self` and the tensor that is returned one object or two?
look: p hasattr(self.out, "g"), vars(self.out)
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
        out = inp.clamp_min(0.0)
        self.out = out.clone()
        return out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
