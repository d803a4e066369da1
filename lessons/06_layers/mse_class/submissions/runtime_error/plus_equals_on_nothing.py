"""plus-equals-on-nothing

The first backward looks for a gradient that should only now be made

"'Tensor' object has no attribute 'g'", unless an old `.g` is still on the guesses: then the new one is added
to it. Here a new gradient simply takes the place of the old one.

if `_.g += _`: `inp.g += …` first reads `inp.g`, and in the first backward there is none.

help: What should `inp.g` be after two batches: the second's gradient, or the sum of both?
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
        self.inp.g += 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
