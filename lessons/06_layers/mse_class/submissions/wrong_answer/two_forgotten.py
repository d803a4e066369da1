"""two-forgotten

The gradient is half of what it should be

The slope of a square is twice what was squared. By hand the last residual is 3, and its square rises from 9
to 9.0601 for a step of 0.01: six for each unit, not three.

help: What is the slope of x² at x = 3?
look: p self.inp[:, 0] - self.targ
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
