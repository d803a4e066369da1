"""forgets-to-divide

The table holds differences, not slopes

What comes back is what `f` says above minus what it says below. With the usual h those numbers are
around a millionth. A slope is how much the output moves *per* bit of input, so the move must still
be divided by the distance between the two.

help: In the worked example, output 0 moves by 0.00001 while input 2 moves by 0.000002. How much is that per unit of input?
look: p h
at: `_.append(f(_) - f(_))`
"""

import torch


def jacobian(f, x, h=1e-6):
    rows = []
    for r in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[r] = h
        rows.append(f(x + nudge) - f(x - nudge))
    return torch.stack(rows)
