"""gradient-one-number

inp.g is a single number for all guesses

It is the mean of all slopes. Each guess has a slope of its own: by hand the first is too high and the third
too low, and they have to move in opposite directions.

help: How many numbers does `inp` hold, and how many does your `inp.g`?
look: p self.inp.shape, self.inp[:, 0] - self.targ
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ).mean()
