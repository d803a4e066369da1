"""one-row-at-a-time

The loop counts rows, not entries

`len(x)` is the size of the first axis. With a list that is the number of entries. With a table it
is the number of rows, and `nudge[i] = h` then nudges the whole row at once: all its entries get the
same slope, the sum of theirs. A tensor without axes has no length, and that is the error there.

help: How many numbers does a table `[4, 3]` hold, and how many iterations does your loop make?
look: p x.shape, x.numel()
at: innermost loop
"""

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for i in range(len(x)):
        nudge = torch.zeros_like(x)
        nudge[i] = h
        grad[i] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
