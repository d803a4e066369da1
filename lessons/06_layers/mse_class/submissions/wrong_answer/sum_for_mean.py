"""sum-for-mean

Loss and gradient are those of the sum of the squares

The two fit together, and both are n times too large: by hand the loss is 14 instead of 3.5. A sum grows with
the batch, so the size of a training step would depend on how many rows come in.

help: The brief asks for the mean of the squares. What is missing in both directions?
look: p self.out, self.inp.shape[0]
at: assign $0.out in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).sum()
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None]
