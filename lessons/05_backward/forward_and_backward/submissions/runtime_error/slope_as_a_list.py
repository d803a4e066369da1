"""slope-as-a-list

out.g is a vector, and out is a column

`2 * (out[:, 0] - targ) / n` has the shape `[n]`. The next step multiplies it by `w2.T`, `[1, nh]`,
and n does not meet 1: hence the error. A gradient has the shape of its own tensor, and `out` is
`[n, 1]`.

help: Which index gives a vector its second axis back?
look: p targ.shape, w2.T.shape
at: `2 * (_[:, 0] - targ) / _`
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
    out.g = 2 * (out[:, 0] - targ) / out.shape[0]
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
