"""square-table

The table was made as wide as it is high

`[i, i]` has room for as many outputs as there are inputs. With three inputs and two outputs, a row
of two does not fit into a row of three: "The expanded size of the tensor (3) must match the
existing size (2)". Only where both are equal does it work.

help: How do you find out how many outputs f has?
look: p x.shape, f(x).shape
at: `torch.zeros(len(x), len(x), ...)`
"""

import torch


def jacobian(f, x, h=1e-6):
    table = torch.zeros(len(x), len(x), dtype=x.dtype)
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        table[r] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return table
