"""takes-a-step

The weights themselves were changed

Gradients and loss are right, but the weights are no longer what they were, as after a step
downhill. That is the next thing to do, but not here: whoever calls it twice to compare would
compare two different networks. Who updates, and how far, is for the caller to decide.

help: After the call, are the numbers in `w1` still those that you were given?
look: p w2[:, 0]
at: `_ -= _ * _.g`
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
    for tensor in (w1, b1, w2, b2):
        tensor -= 0.01 * tensor.g
    return mse(out, targ)
