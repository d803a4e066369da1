"""copy-of-the-input

inp has no gradient: the layer kept other tensors

Neither the guesses nor the targets on the layer are the caller's. The last linear layer looks for `.g` on the
output that it gave away, finds none, and the way back ends before it has begun.

if `_.clone()` or `_.detach()`: `clone()` and `detach()` return a new object every time, even where the
numbers are the same.

help: What does `self.inp is inp` say at the end of the call?
look: p self.inp is inp
at: `self.inp, self.targ = _.clone(), _.clone()`
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp.clone(), targ.clone()
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
