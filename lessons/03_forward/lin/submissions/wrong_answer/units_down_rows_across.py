"""result-transposed

Rows and units are swapped

The numbers are all there, but unit 0 now fills a row instead of a column: `[o, n]` where `[n, o]` belongs. Writing
the weights first, as in `wᵀ xᵀ`, is how many textbooks have it, because there one picture is a column. Here one
picture is a row.

help: You have 5 pictures and 3 units: which of the two counts comes first in the result's shape?
look: p (w.T @ x.T).shape, x.shape
at: return
"""


def lin(x, w, b):
    return w.T @ x.T + b[:, None]
