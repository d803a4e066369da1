"""guesses-overwritten

The guesses become residuals

The difference is taken in place, to have it ready on the way back. That saves a subtraction, and it destroys what the
network said: the caller's `inp` holds residuals now, and so does the last layer's `out`, since they are one tensor.

help: Under which name could the difference be kept without writing on `inp`?
look: p inp.T
at: entry in Mse.__call__
"""


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        inp[:, 0] -= targ
        self.out = inp.pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * self.inp / self.inp.shape[0]
