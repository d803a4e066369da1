"""loss-halved

The loss is half of what it should be; the gradients are right

Loss and gradient have to speak about the same quantity. With a ½ in front of the loss, the 2 of the
square cancels and the first slope is (out - targ)/n. The gradients that you set belong to the loss
without the ½.

help: If you nudge a weight and watch this loss, which slope do you find: the one in `.g`, or half of it?
look: p targ.shape[0]
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
    return mse(out, targ) / 2
