"""rows-written-as-columns

A list of o numbers is written into a place for i

The table has the right size, `[i, o]`. What a nudged input gives is a list of o numbers, a row. You write it into
column r, which has room for i. By hand that is "The expanded size of the tensor (3) must match the existing size
(2)".

help: In iteration r, which input has been nudged, and where is that input in the table?
look: p x.shape, f(x).shape
at: innermost loop
"""

import torch


def jacobian(f, x, h=1e-6):
    table = torch.zeros(len(x), len(f(x)), dtype=x.dtype)
    for r in range(len(f(x))):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        table[:, r] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return table
