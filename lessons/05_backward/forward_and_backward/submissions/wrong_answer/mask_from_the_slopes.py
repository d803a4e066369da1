"""mask-from-the-slopes

The gates of the rectifier are those of the slopes

`l2.g > 0` asks which way the loss wants the units to go. Which numbers were let through forward is
another question, and only `l1` (or `l2`) can answer it. The second layer is right; `w1.g`, `b1.g`
and `x.g` are off by about their own size on the digits.

help: Which tensor was the rectifier's input?
look: p b1.g
at: `_a * (_a > 0)`
"""

from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = lin(x, w1, b1)
    l2 = relu(l1)
    out = lin(l2, w2, b2)
    mse_grad(out, targ)
    lin_grad(l2, out, w2, b2)
    l1.g = l2.g * (l2.g > 0)
    lin_grad(x, l1, w1, b1)
    return mse(out, targ)
