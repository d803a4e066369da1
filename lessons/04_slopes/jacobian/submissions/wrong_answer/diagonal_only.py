"""diagonal-only

The table has numbers on its diagonal and nowhere else

That is the right table for functions that work entry by entry: each output listens to its own input. You nudged all
inputs together and trusted that each output would notice only its own. A weighted sum notices all of them.

help: By hand, does output 1 move when input 0 is nudged?
look: p x, f(x)
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    return torch.diag((f(x + h) - f(x - h)) / (2 * h))
