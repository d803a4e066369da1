"""mask-written-into-the-input

backward changes the caller's input

`inp.g` is right, and `inp` holds ones and zeros afterwards: the mask was written into the tensor that came
in. Whatever else needs that tensor on the way back, the weights' gradient of the layer before for instance,
works with the mask instead.

if `_.apply_(...)` or `_.copy_(...)` or `_[_] = _`: `apply_`, `copy_` and an assignment to `t[…]` write into
the tensor itself, and `self.inp` is the caller's.

help: After backward, should `inp` still hold what it held at the call?
look: p self.inp
at: `_.copy_(_)`
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
        mask = self.inp
        mask.copy_(mask > 0)
        self.inp.g = mask * self.out.g
