"""nudged-in-float32

The nudges happen in float32

float32 carries about seven digits. After a nudge of 1e-5, five of them are the same above and
below, so the slope has two good digits left, if that. The result is a float64 tensor again, but
converting back does not bring the lost digits back. In the worked example, with a nudge of 0.5, it
does not show.

help: How many digits are left when two seven-digit numbers agree in the first five?
look: p x.dtype, x.float() + h - x.float()
at: `x.float()`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    single = x.float()
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(single)
        nudge[place] = h
        grad[place] = (f((single + nudge).double()) - f((single - nudge).double())) / (2 * h)
    return grad
