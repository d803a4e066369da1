"""filled-up-from-before

The last batch is filled up with rows that have been there before

Your last batch starts further back where too few rows are left, so that it has bs rows as well.
That keeps the shapes equal, but some rows count twice in every epoch. Here the last batch is simply
shorter.

help: Of ten rows by four: which rows are in your last batch, and which of them came before?
look: p len(x) - bs
at: none
"""


def batches(x, y, bs):
    n = len(x)
    for i in range(0, n, bs):
        start = min(i, max(0, n - bs))
        yield x[start : start + bs], y[start : start + bs]
