"""two-forgotten

Every gradient is half of what it should be

The loss is right. The slope of a square r² is 2r, and the 2 is missing from the first slope,
`out.g`; from there it is missing everywhere. With a ½ in front of the loss the gradients would be
right; here the loss has none.

help: What is the slope of r² at r = 3?
look: p targ.shape[0]
at: `_.g = (_ - targ[:, None]) / _`
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
    out.g = (out - targ[:, None]) / out.shape[0]
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
