"""rectifier-passed-over

On the way back the rectifier was passed over

`w2` and `b2` are right, everything before them is not: the slopes of `l2` went into the first layer
as they were, even where the rectifier had cut the number off. It happens when `l2` is given to the
second call of `lin_grad` as the output of the first layer. On the digits the first weights'
gradient is off by its own size, and no shape is wrong.

help: Forward there were three steps before the loss. How many are there in your way back?
look: p w1.g.shape, b1.g
at: `lin_grad(x, l2, w1, b1)`
"""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    lin_grad(x, l2, w1, b1)
    return mse(out, targ)
