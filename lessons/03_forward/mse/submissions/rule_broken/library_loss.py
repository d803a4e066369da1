"""library-loss

The finished loss from the library

`F.mse_loss` gives the right number once the shapes agree; if they do not, it is the one place in
torch that warns about it. But you want to know what is inside it, because you are about to walk
backward through it.

help: Three steps turn two lists into the loss. What are they called?
look: p out.shape, targ.shape
at: return in mse
"""

import torch.nn.functional as F


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return F.mse_loss(out[:, 0], targ.to(out.dtype))
