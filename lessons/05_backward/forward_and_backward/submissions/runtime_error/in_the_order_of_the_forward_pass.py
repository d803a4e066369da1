"""gradient-not-there-yet

A .g is read before anybody has set it

Each way back reads the `.g` of its output and sets that of its input. Called too early, or with a
step left out before it, it finds nothing: "'Tensor' object has no attribute 'g'". Going back in the
order of the forward pass does that in the first line, as `l1` gets its slope from `l2`, and `l2`
from `out`. The error is lucky: with old slopes still there it would have run.

help: Which tensor does the failing line read `.g` of, and which of your lines should have set it?
look: p hasattr(w2, "g"), hasattr(w1, "g")
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
    loss = mse(out, targ)
    lin_grad(x, l1, w1, b1)
    relu_grad(l1, l2)
    lin_grad(l2, out, w2, b2)
    mse_grad(out, targ)
    return loss
