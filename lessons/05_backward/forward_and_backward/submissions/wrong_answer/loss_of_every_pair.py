"""loss-of-every-pair

All gradients are right; the loss is about every pair of guess and target

`out - targ` is `[n, 1]` minus `[n]`, so `[n, n]`, and its mean is the loss that you return. The way
back does not read the loss, so the gradients are untouched, and the number that you would watch
during training is not the one that the gradients make smaller.

help: Which of your own functions computes this loss?
look: p targ.shape, w2.shape[1]
at: `(_ - targ).pow(2)`
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
    loss = (out - targ).pow(2).mean()
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return loss
