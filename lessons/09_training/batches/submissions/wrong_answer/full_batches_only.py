"""full-batches-only

The rows that are left over are dropped

With 10 rows and bs = 4 there are two full batches, and rows 8 and 9 never come; with fewer rows
than `bs` there is no batch at all. Where n is a multiple of bs it is right, so a test with round
numbers misses it.

if `_ // _`: `n // bs` counts the full batches only.

help: How many rows have been given out after the last full batch?
look: p len(x) // bs, len(x) % bs
at: `for _ in range(_ // bs): ...`
"""


def batches(x, y, bs):
    for k in range(len(x) // bs):
        yield x[k * bs : (k + 1) * bs], y[k * bs : (k + 1) * bs]
