"""empty-batch-at-the-end

When it comes out even, a batch of nothing follows

`n // bs + 1` is right when rows are left over, and one too many when they are not. The slice then begins at n and is
empty, without an error. Its mean is nan, the loss is nan, and after one step every weight is nan.

help: For n = 8 and bs = 4, where does your third batch begin?
look: p len(x) // bs + 1, x[len(x):].shape
at: innermost loop
"""


def batches(x, y, bs):
    for k in range(len(x) // bs + 1):
        yield x[k * bs : (k + 1) * bs], y[k * bs : (k + 1) * bs]
