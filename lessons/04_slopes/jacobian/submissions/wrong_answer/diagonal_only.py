"""diagonal-only

The table has numbers on its diagonal and nowhere else

That is the right table for functions that work entry by entry: each output listens to its own
input. A weighted sum listens to all of them. Each number on your diagonal is how fast that output
grows when *all* inputs grow together.

help: In the worked example, does output 1 move when input 0 is nudged?
look: p x, f(x)
at: return
"""

import torch


def jacobian(f, x, h=1e-6):
    return torch.diag((f(x + h) - f(x - h)) / (2 * h))
