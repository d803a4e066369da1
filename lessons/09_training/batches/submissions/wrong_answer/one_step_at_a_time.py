"""one-step-at-a-time

The batches overlap: each starts one row further on

Row 3 is in four batches if bs is 4, and there are as many batches as rows. An epoch takes bs times
as long, and the rows at the beginning count for less than the others.

if `range(len(x))` or `range(x.shape[0])` or `range(x.size(0))`: `range(n)` moves on by 1.

help: If the first batch holds rows 0 to 3, where should the second one start?
look: p list(range(0, len(x), bs))
at: `for _ in range(len(x)): ...`
"""


def batches(x, y, bs):
    for i in range(len(x)):
        yield x[i : i + bs], y[i : i + bs]
