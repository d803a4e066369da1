"""summed-loss

The loss is the sum of the squares, and the gradient that of their mean

The gradient is right. The loss is n times too large, 14 by hand instead of 3.5, and the two no longer belong
together: the slope of a sum would be n times steeper. Checked against small nudges of the guesses, they would
be found to disagree.

help: Of which number is `inp.g` the slope?
look: p self.out, self.inp.shape[0]
at: assign $0.out in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).sum()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
