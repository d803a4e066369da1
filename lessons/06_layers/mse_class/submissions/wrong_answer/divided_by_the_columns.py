"""divided-by-the-columns

The gradient is n times too large

The loss is a mean over the *rows*, so each row's share in it is one n-th, and so is its slope. Either nothing
is divided by, or something that is 1, such as the number of columns, `inp.shape[1]`.

help: By hand n is 4. If the last guess moves from 4 to 4.01, how much does the mean of the four squares rise?
look: p self.inp.shape
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[1]
