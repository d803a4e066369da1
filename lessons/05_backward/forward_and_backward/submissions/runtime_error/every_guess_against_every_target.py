"""slope-of-every-pair

out.g holds a slope for every pair of guess and target

`out - targ` is `[n, 1]` minus `[n]`, so `[n, n]`, and as `out.g` it does not fit the second layer
any more: hence the error about sizes. With one row it goes through. The loss may be right all the
same, if it was computed in another way.

help: What is the shape of `out.g`, and what is the shape of `out`?
look: p targ.shape, targ[:, None].shape
at: `2 * (_ - targ) / _`
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
    out.g = 2 * (out - targ) / out.shape[0]
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
