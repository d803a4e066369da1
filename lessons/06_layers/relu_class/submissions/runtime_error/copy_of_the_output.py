"""copy-of-the-output

The layer kept one tensor and gave away another

`self.out` and what was returned are two objects. Whoever works out the gradient writes `.g` on the tensor
that they were given; nobody has written on yours: "'Tensor' object has no attribute 'g'". A `.g` is on one
tensor, and no copy of it has the same.

if `_.clone()` or `_.detach()`: `clone()` and `detach()` return a new object every time, even where the
numbers are the same.

help: Are the tensor on `self` and the tensor that is returned one object or two?
look: p hasattr(self.out, "g"), vars(self.out)
at: `self.out = _.clone()`
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
