"""sign-turned

The gradient has the wrong sign

Target minus guess has the same square, so the loss does not notice. The slope does: a guess that is too high
must have a positive one, because raising it further makes the loss rise.

help: By hand the last guess is 4 and its target 1. Would raising the guess raise or lower the loss?
look: p self.inp.T, self.targ
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * (self.targ - self.inp[:, 0])[:, None] / self.inp.shape[0]
