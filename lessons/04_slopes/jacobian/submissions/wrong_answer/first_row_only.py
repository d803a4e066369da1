"""first-row-only

Only the first input has been nudged

The table has one row, `[1, o]`, where there should be one for every input. A `return` that is
indented into the loop does that: it ends the function in the first iteration.

help: How many rows does the table have, and how many have you found?
look: p x.shape, f(x).shape
at: none
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / (2 * h))
        return torch.stack(rows)
