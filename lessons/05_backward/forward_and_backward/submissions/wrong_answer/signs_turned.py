"""signs-turned

Every gradient points the wrong way

The loss is right, and all five gradients have the other sign. That is what target minus guess does
at the beginning of the way back: the loss squares it and does not notice, the slopes keep it. A
step that subtracts these gradients leads uphill.

help: A guess is too high. Should its slope in `out.g` be positive or negative?
look: p targ
at: `_.g = 2 * (targ[:, None] - _) / _`
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
    out.g = 2 * (targ[:, None] - out) / out.shape[0]
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
