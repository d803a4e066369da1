"""short-batch-first

The short batch comes first, not last

Every row comes once and in order, but the rows that fill no batch are taken off at the front: of
ten rows by four the batches have 2, 4 and 4 rows. The brief asks for full batches as long as there
are enough rows, and the rest at the end. Where n is a multiple of bs there is no difference.

help: Of ten rows by four, which rows should be in the first batch?
look: p x[:bs].shape, len(x) % bs
at: none
"""

import torch


def batches(x, y, bs):
    rest = len(x) % bs
    if rest:
        yield x[:rest], y[:rest]
    for i in range(rest, len(x), bs):
        yield x[i : i + bs], y[i : i + bs]
