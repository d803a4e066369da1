"""two-linear-layers-in-a-row

The way back does not know that there was a rectifier

`w2.g` is what comes out when `l1` is used, though it was `l2` that went in. So units that were cut
off have a say in `w2.g`, and the slopes pass on to the first layer unmasked. Only `b2.g` is right,
because it does not read the layer's input. Forward and backward have to be about the same network.

help: What went into the second linear layer on the way forward?
look: p w2.g[:, 0]
at: `lin_grad(l1, _, w2, b2)`
"""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    out = lin(relu(l1), w2, b2)
    mse_grad(out, targ)
    lin_grad(l1, out, w2, b2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
