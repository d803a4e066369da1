"""nudges-pile-up

The nudge of one iteration is still there in the next

In the second row inputs 0 and 1 move together, in the third all three. So the first row is right,
and every later one has the rows above it added in. A nudge that is made once, before the loop,
collects another h in every iteration.

help: For the second row, how many inputs do you nudge?
look: p x, h
at: none
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    nudge = torch.zeros_like(x)
    for r in range(len(x)):
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return torch.stack(rows)
