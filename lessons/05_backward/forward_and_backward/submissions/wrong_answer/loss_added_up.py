"""loss-added-up

The loss is a sum and the gradients belong to a mean

The gradients are right. The returned loss is n times too large, 5 instead of 2.5 in the worked
example. Loss and gradient have to speak about the same quantity, or a check that nudges a weight
and watches the loss will tell you that the gradients are wrong.

help: Which of the two has the division by n, and which does not?
look: p targ.shape[0]
at: `_.pow(2).sum()`
"""

from lin import lin
from lin_grad import lin_grad
from mse import residual
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    loss = residual(out, targ).pow(2).sum()
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return loss
