"""fills-a-gradient-that-is-not-there

backward needs an old inp.g to put the new one into

Without one: "'Tensor' object has no attribute 'g'". Where an old one is left over it works, which makes it
look right from the second batch on.

if `_.g[...] = _` or `_.g[:, _] = _` or `_.g.copy_(...)`: Writing into `inp.g` reads it first: a tensor has to
be there already.

help: What must be on the left of `=` so that the attribute itself is set?
look: p hasattr(self.inp, "g")
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g[:, 0] = 2 * residual(self.inp, self.targ) / self.inp.shape[0]
