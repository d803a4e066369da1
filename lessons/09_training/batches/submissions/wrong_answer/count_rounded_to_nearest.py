"""count-rounded-to-nearest

Some of the rows that are left over come, others do not

It depends on how many there are: more than half a batch comes, less is lost. That is what rounding
n / bs to the *nearest* whole number gives; of nine rows by four it makes two batches.

help: In which direction must 2.25 batches always be rounded, so that no row is lost?
look: p len(x) / bs, round(len(x) / bs)
at: `for _ in range(round(_)): ...`
"""

import torch


def batches(x, y, bs):
    for k in range(round(len(x) / bs)):
        yield x[k * bs : (k + 1) * bs], y[k * bs : (k + 1) * bs]
