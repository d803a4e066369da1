"""never-squared

The loss is the mean of the residuals themselves

Residuals of opposite signs cancel: by hand 1, 0, -2 and 3 give 0.5 instead of 3.5. Such a loss may be near 0
while every guess is far off, and it may be negative. The gradient is that of the mean square.

help: What happens to the sign of a residual in the loss?
look: p self.out
at: assign $0.out in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
