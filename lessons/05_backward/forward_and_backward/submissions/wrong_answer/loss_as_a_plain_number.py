"""loss-as-a-plain-number

The loss comes back as a Python number

The value is right. The brief asks for the tensor without axes, as `mse` returns it; `.item()` and
`float()`, for instance, take the number out of its tensor.

help: What does `mse` return, a tensor or a number?
look: p targ.dtype
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
    return mse(out, targ).item()
