"""slopes-not-averaged

The loss is a mean and the gradients belong to a sum

Every gradient is n times too large: the 1/n of the mean has to be in the first slope, `out.g`. From
there it reaches all the others. With one row nothing shows. A step along these gradients is n times
too long.

help: Which step of the way back is about the mean, and so divides by n?
look: p targ.shape[0]
at: `_.g = 2 * (_ - targ[:, None])`
"""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    out.g = 2 * (out - targ[:, None])
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
