"""waits-for-an-upstream

backward asks for a gradient that nobody sets

The call has kept everything, and on the way back a tensor is asked for its `.g` in vain: "'Tensor' object has
no attribute 'g'". `Relu` and `Lin` start from `self.out.g`; but after the loss there is no layer that could
set it. `.g` is the slope of the loss, and nobody has to say what the slope of the loss with respect to the
loss is.

help: If the loss grows by 0.01, by how much does the loss grow?
look: p hasattr(self.out, "g"), self.out
at: `self.inp.g = _ * self.out.g`
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0] * self.out.g
