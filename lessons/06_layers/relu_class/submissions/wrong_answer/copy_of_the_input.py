"""copy-of-the-input

The caller's input gets no gradient: the layer kept another tensor

`self.inp` is not the tensor that came in, so what is set on it stays with the layer. The layer before looks
for `.g` on the tensor that it gave you, and the way back ends there.

if `_.clone()` or `_.detach()`: `clone()` and `detach()` return a new object every time, even where the
numbers are the same.

help: After the call, is `self.inp` the same object as `inp`, or only equal to it?
look: p self.inp is inp, torch.equal(self.inp, inp)
at: `self.inp = _`
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp.clone()
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
