"""nudges-pile-up

The nudge of one iteration is still there in the next

The nudge was made once, outside the loop, and each iteration puts another h into it. In the second
iteration inputs 0 and 1 move together, in the third all three. The first row is right, and every
later one has the rows above it added in.

help: In the second iteration, how many entries of your nudge are not 0?
look: p x, h
at: innermost loop
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    nudge = torch.zeros_like(x)
    for r in range(len(x)):
        nudge[r] = h
        rows.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return torch.stack(rows)
