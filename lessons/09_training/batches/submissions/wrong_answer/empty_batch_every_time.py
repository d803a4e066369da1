"""empty-batch-every-time

A batch of nothing follows the last one

All rows come, and then one batch more, which starts at n and is empty, whether n is a multiple of
bs or not. Its mean is nan, the loss is nan, and after one step every weight is nan.

help: For n = 10 and bs = 4, where does your fourth batch begin?
look: p len(x), x[len(x):].shape
at: none
"""

import torch


def batches(x, y, bs):
    for i in [*range(0, len(x), bs), len(x)]:
        yield x[i : i + bs], y[i : i + bs]
