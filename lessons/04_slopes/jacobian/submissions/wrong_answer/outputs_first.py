"""outputs-first

The table lies on its side

The slopes are right, and inputs and outputs are swapped: `[o, i]`, a row for every output. Many
books and torch itself do it this way, so you may well have read it somewhere. Here inputs come
first, so that the Jacobian of `v @ w` is `w` and not `w.T`. With as many outputs as inputs no shape
would tell.

help: In cell [2, 0], which of the two numbers should count inputs?
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
    return torch.stack(rows, dim=1)
