"""passed-straight-through

Every slope passes, where some should stop

`inp.g` equals `out.g`. Where the input was negative the output stayed at 0 whatever the input did, so a small
change of that input changes nothing, and its slope is 0.

help: In which places did the rectifier pass its input on, and how do you find them from `self.inp`?
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
        self.inp.g = self.out.g
