"""neither-two-nor-n

Every gradient is n/2 times what it should be

The way back begins with the plain difference of guess and target. The square of the loss gives a
factor of 2, the mean divides by n, and neither is in the first slope, `out.g`; from there both are
missing everywhere. The loss itself is right.

help: The loss is a mean of squares. What does the square do to a slope, and what does the mean do?
look: p targ.shape[0]
at: `_.g = _ - targ[:, None]`
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
    out.g = out - targ[:, None]
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
