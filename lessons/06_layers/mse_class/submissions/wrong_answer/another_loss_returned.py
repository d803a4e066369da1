"""another-loss-returned

The loss that is returned is not the one that is kept

Loss and gradient are right. But `loss.out` is another tensor than the one that the caller got, with
an equal number in it. Whatever is hung on one of them later, as a `.g` is, will not be found on the
other.

if `_.clone()` or `_.detach()`: This makes a new tensor every time.

help: What does `self.out` hold, and what does the call return?
look: p self.out
at: return in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out.clone()

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
