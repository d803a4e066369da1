"""guesses-overwritten

The guesses become residuals

Loss and gradient are right, and the caller's `inp` holds the residuals now: the difference was written into
it. What the network said is gone, in the last layer's `out` as well, since the two are one tensor.

help: Under which name could the difference be kept without writing on `inp`?
look: p inp.T
at: `inp[:, 0] -= _`
"""


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        inp[:, 0] -= targ
        self.out = inp.pow(2).mean()
        return self.out

    def backward(self):
        self.inp.g = 2 * self.inp / self.inp.shape[0]
