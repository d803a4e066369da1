"""stops-a-batch-early

The last batch is lost, even when it is full

For n = 8 and bs = 4 only one batch comes. Four of eight rows are never seen.

if `range(0, _ - bs, bs)`: `range` leaves its end out by itself, so `n - bs` as the end cuts off one
batch too many.

help: Which numbers does `range(0, 8 - 4, 4)` give?
look: p list(range(0, len(x) - bs, bs)), list(range(0, len(x), bs))
at: `for _ in range(0, _ - bs, bs): ...`
"""


def batches(x, y, bs):
    for i in range(0, len(x) - bs, bs):
        yield x[i : i + bs], y[i : i + bs]
