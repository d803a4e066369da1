"""mask-turned-round

Slopes pass where the input was negative, and stop where it was positive

The comparison picks the wrong side of 0. Where the input was positive the output followed it, so the slope
passes there; where it was negative the output stayed at 0.

help: By hand, the input 3 came out as 3. Should its slope, 5, pass?
look: p self.inp > 0
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
        self.inp.g = (self.inp < 0) * self.out.g
