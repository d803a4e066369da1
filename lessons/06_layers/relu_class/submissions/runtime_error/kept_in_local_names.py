"""kept-in-local-names

What the call worked out is gone when backward looks for it

After the call the layer holds neither its input as `inp` nor its output as `out`: "'Relu' object has no
attribute 'inp'". A name inside a method lives as long as that one call; `backward` is another call.

help: What is the one thing that both methods see?
look: p vars(self)
at: none
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        out = inp.clamp_min(0.0)
        return out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
