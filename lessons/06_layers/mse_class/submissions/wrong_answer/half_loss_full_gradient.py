"""loss-halved

The loss is half of what it should be, and the gradient is right

By hand it is 1.75 instead of 3.5. The loss here is the mean of the squares as it is. Where a textbook takes
half of it, the slope loses its 2; the two have to go together.

help: Of which number is `inp.g` the slope?
look: p self.out
at: assign $0.out in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).sum() / (2 * inp.shape[0])
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
