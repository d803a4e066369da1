"""shifted-down

The output is half a unit too low everywhere

By hand the zeros come out as -0.5 and the 3 as 2.5. A rectifier that is lowered by 0.5 keeps the mean of its
outputs near 0, and it has been tried for that; the layer of this exercise gives 0 for negative inputs and the
input itself for the others. The way back is right: a shift has no influence on a slope.

help: What should come out for an input of -2?
look: p inp, self.out
at: `self.out = _ - 0.5`
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0) - 0.5
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
