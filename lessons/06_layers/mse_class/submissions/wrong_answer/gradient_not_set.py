"""gradient-not-set

inp has no gradient after backward

The layer holds the right tensors, and nothing is set on `inp` as `.g`. A gradient that is returned, or kept
on the layer, reaches nobody: `backward` is called for what it leaves behind, `.g` on the tensor of guesses,
where the layer before will look.

help: Where does the layer before look for its `out.g`?
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
        return 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
