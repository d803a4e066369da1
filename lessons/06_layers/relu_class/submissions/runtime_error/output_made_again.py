"""output-made-again

backward looks for the gradient on a tensor that nobody wrote on

The layer kept the right output: `self.out` is what was returned. Yet the way back reads `.g` from another
tensor: "'Tensor' object has no attribute 'g'". Rectifying once more, for instance, gives the same numbers in
a new tensor, and the gradient was written on the old one.

help: Which tensor did the caller receive, and under which name do you still hold it?
look: p self.inp.clamp_min(0) is self.out, hasattr(self.out, "g")
at: `_ = self.inp.clamp_min(_)`
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
