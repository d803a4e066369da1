"""transposed-before-the-bias

The product is on its side when the bias meets it

With as many rows as units the result comes out, and it is wrong: what you have is the product with
rows and units exchanged, `[o, n]`, plus the bias. Otherwise `[o, n]` meets `[o]`, and unless n is o
or 1, they do not fit. The bias would have to meet an axis of o units at the right.

help: What should the shape be just before b is added, for 5 rows and 3 units?
look: p x.shape, w.shape, b.shape
at: return
"""


def lin(x, w, b):
    return (x @ w).T + b
