"""half-of-the-mean

Loss and gradient are half of what they should be

The two fit together: they are those of *half* the mean of the squares. Many textbooks define the loss that
way, so that the 2 of the slope cancels; this course takes the mean as it is. By hand the loss is 1.75 instead
of 3.5.

help: By hand the squares are 1, 0, 4 and 9. What is their mean?
look: p self.out, self.inp.shape[0]
at: assign $0.out in Mse.__call__
"""

from mse import residual


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = residual(inp, targ).pow(2).mean() / 2
        return self.out

    def backward(self):
        self.inp.g = residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
