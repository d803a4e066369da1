"""added-to-the-old

A second backward doubles the gradient

Yours is added to a `.g` that was left there. Here a new one takes the old one's place, so that `backward`
twice leaves the same as once.

help: What should be left of the old `inp.g`?
look: p getattr(self.inp, "g", None)
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = getattr(self.inp, "g", 0) + 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
