"""table-in-float32

The right slopes, in float32

They were found in float64 and lose nine digits when they are stored, and the next product with a
float64 tensor is an error: "expected m1 and m2 to have the same dtype". `torch.zeros(i, o)` is
float32 unless you say otherwise.

help: What is the dtype of your table, and which line decides it?
look: p x.dtype, torch.zeros(2, 2).dtype
at: `torch.zeros(len(x), _)`
"""

import torch


def jacobian(f, x, h=1e-6):
    table = torch.zeros(len(x), len(f(x)))
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        table[r] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return table
