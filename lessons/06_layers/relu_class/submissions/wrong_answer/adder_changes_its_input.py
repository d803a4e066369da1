"""adder-changes-its-input

The caller's tensor is changed

`x += self.k` looks like making a new `x`, and for numbers it is. For a tensor it adds in place: whoever called you
finds their tensor changed. With `x + self.k` there is a new one.

help: After `y = add_ten(x)`, should `x` still hold what it held before?
look: p x, x + self.k
at: return in Adder.__call__
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
