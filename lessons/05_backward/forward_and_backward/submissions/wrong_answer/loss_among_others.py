"""loss-among-others

More than the loss comes back

The gradients are right, and so is the loss. It comes back together with the guesses, as a pair; the
brief asks for the loss alone, a tensor without axes.

help: What does the caller get who writes `loss = forward_and_backward(...)`?
look: p targ.shape
at: return
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
    return mse(out, targ), out
