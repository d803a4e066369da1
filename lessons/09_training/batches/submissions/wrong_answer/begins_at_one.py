"""begins-at-one

Row 0 is in no batch

`range(1, …)` counts as people do. Rows count from 0, so the first batch starts one row late, and so do all the others.

help: Which row is `x[1]`: the first or the second?
look: p list(range(0, len(x), bs))
at: innermost loop
"""


def batches(x, y, bs):
    for i in range(1, len(x), bs):
        yield x[i : i + bs], y[i : i + bs]
