"""one-row-left-over-lost

A single row that is left over never comes

Where two or more rows are left over they come, as a shorter batch. Where just one is left, as with
nine rows by four, it is in no batch, and of a single row nothing comes at all.

if `len(x) - 1` or `x.shape[0] - 1` or `x.size(0) - 1`: The end of a `range` is left out by itself;
with `- 1` one more number is, and that may be the start of the last batch.

help: For n = 9 and bs = 4, where does the last batch start?
look: p list(range(0, len(x) - 1, bs)), list(range(0, len(x), bs))
at: `for _ in range(0, len(x) - 1, bs): ...`
"""

import torch


def batches(x, y, bs):
    for start in range(0, len(x) - 1, bs):
        yield x[start : start + bs], y[start : start + bs]
