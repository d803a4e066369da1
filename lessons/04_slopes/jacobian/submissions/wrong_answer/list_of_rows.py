"""list-of-rows

The rows come back in a Python list

Each row is right. A list of tensors has no shape and cannot be multiplied; the rows still have to
become one tensor `[i, o]`.

help: What does `.shape` say about your result?
look: p x.shape, f(x).shape
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return rows
