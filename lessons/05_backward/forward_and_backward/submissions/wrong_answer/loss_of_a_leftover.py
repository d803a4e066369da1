"""loss-of-a-leftover

All gradients are right, and the loss is about other data

The loss is the same number whatever you pass in, as it is when it comes from a variable at the top
of the file, left over from trying things out. The gradients do not notice: the way back never reads
the loss, it starts from the residuals. So a wrong loss can go with right gradients for a long time;
it has happened to very experienced people.

help: Which names in your function are neither parameters nor set inside it?
look: p targ[:3]
at: `diff.pow(2)`
"""

import digits
from lin import lin
from lin_grad import lin_grad
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad

pixels, labels = digits.load()
diff = pixels.mean(1) * 10 - labels


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    loss = diff.pow(2).mean().to(out.dtype)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    return loss
