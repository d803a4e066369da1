"""guesses-returned

The guesses come back instead of the loss

The gradients are right. What is returned is `out`, a column `[n, 1]`; a training loop needs the one
number that it is making smaller.

help: Which of your variables has no axes?
look: p targ.shape
at: return
"""

from lin import lin
from lin_grad import lin_grad
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
    return out
