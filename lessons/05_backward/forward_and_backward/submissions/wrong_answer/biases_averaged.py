"""biases-averaged

The gradients of both biases are means over the rows where sums belong

They are n times too small, and with one row nothing shows. The weights' gradients are right. The
loss did take a mean, and its 1/n is in `out.g` already; from there it reaches every tensor.

help: How many times does the mean divide, and in which line of your way back?
look: p x.shape[0]
at: none
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
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    b1.g, b2.g = l1.g.mean(0), out.g.mean(0)
    return mse(out, targ)
