"""sizes-without-signs

No slope is negative

How strongly an output answers is one half of a slope; whether it goes up or down is the other, and
an absolute value drops it. In the worked example all slopes are positive and nothing shows. Where
an output falls as its input rises, it does.

help: If input 0 grows and output 3 falls, which sign should the cell have?
look: p f(x)
at: `_.abs()`
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)).abs() / (2 * h))
    return torch.stack(rows)
