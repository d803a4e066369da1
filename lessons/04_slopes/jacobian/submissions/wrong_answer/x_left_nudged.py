"""x-left-nudged

The caller's x has moved

The tensor that you were given comes back changed. A row of pixels that has been looked at should be
the same row afterwards.

help: Which tensor may you change, and how do you get one of your own?
look: p x
at: `x[_] -= 2 * h`
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        x[r] += h
        up = f(x)
        x[r] -= 2 * h
        rows.append((up - f(x)) / (2 * h))
    return torch.stack(rows)
