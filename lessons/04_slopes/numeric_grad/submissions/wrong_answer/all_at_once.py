"""all-at-once

Every entry has the same slope, the sum of all

In the worked example it is 4, where 6 and -2 belong. That is what you measure when you add h to
every entry at once, as `x + h` does: the result moves because of all of them together. Copied into
every place, it says nothing about any one of them.

help: How can you nudge a single entry and leave the others as they are?
look: p x, x + h
at: entry
"""

import torch


def numeric_grad(f, x, h=1e-5):
    return torch.ones_like(x) * ((f(x + h) - f(x - h)) / (2 * h))
