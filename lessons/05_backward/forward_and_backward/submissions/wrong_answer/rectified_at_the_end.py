"""rectified-at-the-end

The guesses went through a rectifier as well

There are two linear layers and one rectifier, between them. After the last layer a negative guess
has to stay negative: in the worked example -1 became 0, so the loss is 1 instead of 2.5, and the
slopes start from other residuals.

help: How many steps does the brief name for the forward pass?
look: p targ, b2
at: `relu(lin(_, w2, b2))`
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
    out = relu(lin(l2, w2, b2))
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
