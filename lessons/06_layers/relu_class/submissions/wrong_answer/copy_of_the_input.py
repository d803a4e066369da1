"""copy-of-the-input

The gradient is set on a copy, and the caller's tensor has none

`self.inp` is a clone: equal numbers, another object. So `self.inp.g = …` writes on a tensor that only you hold. The
layer before you looks for `.g` on the tensor that it gave you, and the way back ends there: "'Tensor' object has no
attribute 'g'". Your worry that somebody might change `inp` meanwhile is fair; here everybody keeps the promise not to.

help: After the call, is `self.inp` the same object as `inp`, or only equal to it?
look: p self.inp is inp, torch.equal(self.inp, inp)
at: assign $0.inp in Relu.__call__
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
