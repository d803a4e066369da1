"""multiplied-by-the-loss

The gradient is multiplied by the loss

By hand every slope is 3.5 times too large, and 3.5 is the loss. The layers before have `out.g` as a factor;
the value of the loss and the slope of the loss are two different things. What belongs in that place is the
slope of the loss with respect to itself.

help: What is that slope, for every loss there is?
look: p self.out
at: return in Mse.backward
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0] * self.out
