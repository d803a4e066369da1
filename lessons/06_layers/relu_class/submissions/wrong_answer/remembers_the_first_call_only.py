"""remembers-the-first-call-only

The second batch goes forward, and the first one goes back

What was kept at the first call is never replaced. With the second batch the way back still uses the first
batch's numbers and sets the first batch's gradient. The layer is called once for every batch, and backward is
always about the latest call.

help: When the same layer is called a second time, what should be on `self` afterwards?
look: p self.inp is inp
at: none
"""


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    inp = None

    def __call__(self, inp):
        out = inp.clamp_min(0.0)
        if self.inp is None:
            self.inp, self.out = inp, out
        return out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
