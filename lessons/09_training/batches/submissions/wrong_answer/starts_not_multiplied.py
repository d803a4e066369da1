"""starts-not-multiplied

The second batch starts at row 1

As many batches come as there are full ones, but each starts only one row after the one before, so
they overlap and the last rows never come. The number of a batch is not the number of its first row:
batch 2 of bs rows starts at row 2·bs.

help: If the first batch holds rows 0 to 3, where should the second one start?
look: p list(range(len(x) // bs)), list(range(0, len(x), bs))
at: `yield _`
"""

import torch


def batches(x, y, bs):
    for i in range(len(x) // bs):
        yield x[i : i + bs], y[i : i + bs]
