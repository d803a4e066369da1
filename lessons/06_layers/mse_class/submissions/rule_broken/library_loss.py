"""library-loss

A loss of the library does the work

`F.mse_loss`, `nn.MSELoss` and their relatives are among the things that you are rebuilding; after the
residual, two operations in a row give the same number.

help: Which two operations, after the residual, make the loss?
look: p inp[:, 0] - targ
at: `F.mse_loss(...)`
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
