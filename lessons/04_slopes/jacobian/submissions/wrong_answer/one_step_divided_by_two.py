"""one-step-divided-by-two

Every slope is half of what it should be

The two points at which `f` was called are one nudge apart, and the difference is divided by two of
them.

if `f(_) - f(x)`: From x to the nudged input it is one h. Two are between the input nudged up and
the one nudged down.

help: How far apart are the two inputs that you gave to f, at the one place where they differ?
look: p f(x), h
at: `_.append((f(_) - f(x)) / (2 * h))`
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x)) / (2 * h))
    return torch.stack(rows)
