"""adds-up-over-calls

The gradients still include those of earlier calls

The first call is right; the second adds its slopes to those of the first. PyTorch adds up in the
same way, and every training loop there has to zero the gradients between two batches. Here a new
`.g` replaces the old one.

help: After two calls on the same batch, should `w1.g` be the same or double?
look: p getattr(w1, "g", None)
at: `_.g = _.g + _`
"""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(x, targ, w1, b1, w2, b2):
    old = [getattr(tensor, "g", 0) for tensor in (x, w1, b1, w2, b2)]
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    relu_grad(l1, l2)
    lin_grad(x, l1, w1, b1)
    for tensor, before in zip((x, w1, b1, w2, b2), old, strict=True):
        tensor.g = tensor.g + before
    return mse(out, targ)
