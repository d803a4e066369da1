"""dealt-in-turn

Each batch takes every so-many-th row

Every row comes once, with its label, but the rows of a batch lie far apart: with ten rows in three
batches the first holds rows 0, 3, 6 and 9. The brief asks for neighbours, in the order of x, all
batches full except the last.

help: Which rows are in your first batch, and which should be?
look: p x[:bs], bs
at: `yield _`
"""

import torch


def batches(x, y, bs):
    count = -(-len(x) // bs)
    for k in range(count):
        yield x[k::count], y[k::count]
