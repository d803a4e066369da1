"""output-made-again

backward makes a new output, and that one has no gradient

Rectifying once more gives the same numbers in a new tensor. The gradient was written on the old one, which left the
layer through `return`: "'Tensor' object has no attribute 'g'". You have kept the old one, too, on `self`.

help: Which tensor did the caller receive, and under which name do you still hold it?
look: p self.inp.clamp_min(0) is self.out, hasattr(self.out, "g")
at: entry in Relu.backward
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
        out = self.inp.clamp_min(0.0)
        self.inp.g = (self.inp > 0) * out.g
