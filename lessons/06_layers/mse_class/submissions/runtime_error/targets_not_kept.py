"""targets-not-kept

The targets are gone when backward needs them

"'Mse' object has no attribute 'targ'": after the call the layer holds the guesses and not the targets, at
least not under that name. A layer with two inputs needs both again.

help: Which names occur in the formula of `inp.g`?
look: p vars(self).keys()
at: none
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp = inp
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
