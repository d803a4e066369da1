"""gradient-as-a-row

inp.g is a row, and inp is a column

The numbers are right. But `inp` has the shape [n, 1], one guess per row, and its gradient [1, n]. The
layer before multiplies it by a matrix and finds n outputs where there is one.

if `_[None]`: `[None]` puts the new axis in front.

help: Which shape must a gradient always have?
look: p self.inp.shape
at: none
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        slopes = 2 * residual(self.inp, self.targ) / self.inp.shape[0]
        self.inp.g = slopes[None]
