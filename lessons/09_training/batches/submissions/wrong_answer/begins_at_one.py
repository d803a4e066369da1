"""begins-at-one

Row 0 is in no batch

The first batch starts one row late, and so do all the others. Rows count from 0.

if `range(1, _, _)`: `range(1, …)` counts as people do.

help: Which row is `x[1]`: the first or the second?
look: p list(range(0, len(x), bs))
at: `for _ in range(1, _, _): ...`
"""


def batches(x, y, bs):
    for i in range(1, len(x), bs):
        yield x[i : i + bs], y[i : i + bs]
