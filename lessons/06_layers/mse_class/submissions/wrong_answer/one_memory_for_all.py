"""one-memory-for-all

All losses share one memory

A second loss, for another batch or for a held-out set, overwrites what the first had kept, and the first
one's backward then sets the second one's gradient. What is kept on the class (`Mse.inp`) or in a variable of
the file is there once for all losses.

help: What do you write so that each loss has its own `inp`?
look: p vars(self)
at: `Mse.inp, Mse.targ = _`
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        Mse.inp, Mse.targ = inp, targ
        Mse.out = residual(inp, targ).pow(2).mean()
        return Mse.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
