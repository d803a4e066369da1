"""brackets-left-out

Each slope comes out multiplied by h²

With the usual h of a millionth the whole table looks like 0. The difference of the answers has to
be divided by 2·h; multiplied by h where it should be divided, it comes out like this.

if `_ / 2 * h`: Python reads `/ 2 * h` from left to right: it divides by 2 and then *multiplies* by
h.

help: Which two things belong together below the fraction bar?
look: p 6 / 2 * h, 6 / (2 * h)
at: `_.append(_ / 2 * h)`
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / 2 * h)
    return torch.stack(rows)
