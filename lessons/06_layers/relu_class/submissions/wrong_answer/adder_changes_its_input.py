"""adder-changes-its-input

The caller's tensor is changed

The sum is right, and the tensor that was passed in has changed with it. That happens where something writes
into a tensor instead of making a new one.

if `_ += _`: `x += …` looks like making a new `x`, and for numbers it is. For a tensor it adds in place.

help: After `y = add_ten(x)`, should `x` still hold what it held before?
look: p x, x + self.k
at: `x += self.k`
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        x += self.k
        return x


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
