"""one-row-at-a-time

Each row of a table is nudged as a whole

The first axis of a vector counts its entries. In a table it counts the rows, and all entries of a
row then get the same slope, the sum of theirs. `len(x)` and `x.shape[0]` are the size of the first
axis only. A tensor without axes has none, and that is the error there.

help: How many numbers does a table `[4, 3]` hold, and how many of them do you nudge at a time?
look: p x.shape, x.numel()
at: `range(len(x))`
"""

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for i in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[i] = h
        grad[i] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
