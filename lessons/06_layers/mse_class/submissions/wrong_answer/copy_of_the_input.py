"""copy-of-the-input

The gradient hangs on a copy of the guesses

`self.inp` is equal to the caller's tensor, and is not it. The last linear layer looks for `.g` on the output that it
gave away, finds none, and the way back ends before it has begun.

help: What does `self.inp is inp` say at the end of the call?
look: p self.inp is inp
at: assign $0.inp in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp.clone(), targ.clone()
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
