"""drawn-by-lot

Each batch is drawn at random, with repeats

The number of batches is right, but a row may come twice and another never: of 150 rows about 55 are
missing from an epoch like that. And nothing is in order. Random rows are a fine idea; deal them out
like cards, then, rather than throwing dice.

help: After one epoch, how often has each row come up?
look: p len(x), bs
at: `_ = torch.randint(...)`
"""

import torch


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        rows = torch.randint(len(x), (min(bs, len(x) - i),))
        yield x[rows], y[rows]
