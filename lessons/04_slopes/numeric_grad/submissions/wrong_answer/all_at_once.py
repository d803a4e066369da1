"""all-at-once

Every entry has the same slope, the sum of all

`x + h` adds h to every entry. The result then moves because of all of them together, and what you
measure is the sum of all slopes: 4 by hand, where 6 and -2 belong. Copied into every place, it says
nothing about any one of them.

help: How can you nudge a single entry and leave the others where they are?
look: p x, x + h
at: entry
"""

import torch


def numeric_grad(f, x, h=1e-5):
    return torch.ones_like(x) * ((f(x + h) - f(x - h)) / (2 * h))
