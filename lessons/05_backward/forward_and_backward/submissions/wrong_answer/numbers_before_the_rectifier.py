"""numbers-before-the-rectifier

w2.g is made of the numbers before the rectifier

All other gradients are right. The second layer never saw those numbers: where a unit was negative,
the rectifier passed 0 on, and a weight that was multiplied by 0 has no part in the loss of that
row. Made of `l1`, `w2.g` counts those rows as well.

help: Which tensor came into the second layer, the one before the rectifier or the one behind it?
look: p w2.g
at: `w2.g = l1.T @ _`
"""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    w2.g = l1.T @ out.g
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
