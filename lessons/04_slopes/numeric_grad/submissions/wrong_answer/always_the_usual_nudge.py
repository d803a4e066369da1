"""always-the-usual-nudge

The h that the caller passes makes no difference

The results are those of a very small nudge, whatever h is. With the default they agree. For h = 0.5
on a cubic, the central difference is 3x² + h², which is 0.25 more than the true slope, and that is
what is expected: whoever wants to see how the error grows with h needs an h that is obeyed.

help: If h is doubled, what changes in your function?
look: p h
at: `_[_] = 1e-5`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = 1e-5
        grad[place] = (f(x + nudge) - f(x - nudge)) / 2e-5
    return grad
