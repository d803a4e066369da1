"""divided-by-one-nudge

Every slope is twice what it should be

From the nudged-down input to the nudged-up one it is two nudges. The difference of the answers has
to be divided by all of that distance.

help: How far apart are x + nudge and x - nudge at the one place where they differ?
look: p (x + h) - (x - h), h
at: `(f(_) - f(_)) / h`
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / h)
    return torch.stack(rows)
