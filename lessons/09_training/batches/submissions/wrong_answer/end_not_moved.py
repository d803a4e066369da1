"""end-not-moved

From the second batch on the batches are empty

The first batch is right, and the rows after it never come: the end of the slice stays where it was
for the first batch, and a slice that ends before it starts is empty, without an error. Its mean is
nan, and after one step every weight is nan.

help: Where should the second batch end?
look: p x[bs:bs].shape, x[bs:2 * bs].shape
at: `yield _`
"""

import torch


def batches(x, y, bs):
    for i in range(0, len(x), bs):
        yield x[i:bs], y[i:bs]
