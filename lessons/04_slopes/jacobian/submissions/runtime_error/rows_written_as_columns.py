"""rows-written-as-columns

A vector of o numbers is written into a place for i

What a nudged input gives is a vector of o numbers, a row of the table. A column has room for i, so
the row does not fit: "The expanded size of the tensor (3) must match the existing size (2)". Where
both sizes are equal it fits, and the table lies on its side.

help: Once input r has been nudged, which row or column of the table do you know?
look: p x.shape, f(x).shape
at: `_[:, _] = _`
"""

import torch


def jacobian(f, x, h=1e-6):
    table = torch.zeros(len(x), len(f(x)), dtype=x.dtype)
    for r in range(len(f(x))):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        table[:, r] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return table
