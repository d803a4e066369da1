"""slope-one-at-zero

At exactly 0 a slope comes through

The inputs that are 0, of either sign, let their slopes pass. On the left of 0 the slope is 0, on the right 1,
and at the kink you have to choose. This course chooses 0, as PyTorch's relu does.

help: Which comparison is False at 0?
look: p (self.inp == 0).sum()
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
        self.inp.g = (self.inp >= 0) * self.out.g
