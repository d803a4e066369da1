"""multiplied-by-the-value

Slopes are multiplied by the numbers that went through

Where the input was positive, `inp.g` is `out.g` times the input itself. The rectifier passes positive numbers
as they are, so a nudge of the input arrives as the same nudge: the slope there is 1, whether the number is
0.5 or 3.

help: If an input of 3 grows by 0.01, by how much does its output grow?
look: p self.out, self.inp > 0
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
        self.inp.g = self.out * self.out.g
