"""empty-batch-at-the-end

When it comes out even, a batch of nothing follows

A slice that begins at n is empty, without an error. Its mean is nan, the loss is nan, and after one
step every weight is nan.

if `_ // _ + 1`: `n // bs + 1` batches are right when rows are left over, and one too many when they
are not.

help: For n = 8 and bs = 4, where does your third batch begin?
look: p len(x) // bs + 1, x[len(x):].shape
at: entry
"""


def batches(x, y, bs):
    for k in range(len(x) // bs + 1):
        yield x[k * bs : (k + 1) * bs], y[k * bs : (k + 1) * bs]
