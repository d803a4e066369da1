"""forgets-to-divide

The table holds differences, not slopes

You subtract what `f` says below from what it says above, and stop there. The numbers are around a millionth. A slope
is how much the output moves *per* bit of input, so the move must still be divided by the nudge.

help: By hand, output 0 moves by 0.00001 while input 2 moves by 0.000002. How much is that per unit of input?
look: p h
at: innermost loop
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append(f(x + nudge) - f(x - nudge))
    return torch.stack(rows)
