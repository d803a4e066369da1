"""library-loss

The loss is the library's

`F.mse_loss` computes the right number here, after you took care of the axis. It is one of the
things that you are rebuilding; two operations in a row give the same.

help: Which two operations, after the residual, make the loss?
look: p inp[:, 0] - targ
at: assign $0.out in Mse.__call__
"""

from mse import residual
from torch.nn import functional as F


class Mse:
    def __call__(self, inp, targ):
        self.inp, self.targ = inp, targ
        self.out = F.mse_loss(inp[:, 0], targ.to(inp.dtype))
        return self.out

    def backward(self):
        self.inp.g = 2 * residual(self.inp, self.targ)[:, None] / self.inp.shape[0]
