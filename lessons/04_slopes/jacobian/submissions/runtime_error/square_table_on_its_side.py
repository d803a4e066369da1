"""square-table-on-its-side

The table is as wide as it is high, and is filled column by column

`[i, i]` has room for as many outputs as there are inputs. With three inputs and two outputs, a
column of three cannot hold the two numbers that a nudge gives: "The expanded size of the tensor (3)
must match the existing size (2)". Only where both are equal does it fit, and then the table lies on
its side, with a row for every output.

help: How many outputs does f have, and which of them belong to input r: a row or a column?
look: p x.shape, f(x).shape
at: `_[:, _] = _`
"""

import torch


def jacobian(f, x, h=1e-6):
    i = len(x)
    table = torch.zeros(i, i, dtype=x.dtype)
    for c in range(i):
        nudge = torch.zeros_like(x)
        nudge[c] = h
        table[:, c] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return table
