"""nothing-returned

The gradients are set, but no loss comes back

The gradients are right, and the caller gets `None` and cannot tell whether the weights are getting
better.

help: Where in your function is the loss, and what happens to it at the end?
look: p w2.g.shape
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
    loss = mse(out, targ)  # noqa: F841
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
