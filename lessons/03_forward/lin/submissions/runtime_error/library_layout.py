"""weights-transposed

The weights are turned round before the product

Turning them round, as in `x @ w.T`, is right for PyTorch's own layer, which stores one *row* of
weights for every unit: `[o, i]`. Here one *column* belongs to a unit, `[i, o]`, and turned round it
no longer fits: `[2, 2]` meets `[3, 2]` in the example by hand. Had `w` been square, no error would
have warned you; only the numbers would have been wrong.

help: Which two sizes are next to each other in the product, and are they both `i`?
look: p x.shape, w.shape, w.T.shape
at: multiplies
"""


def lin(x, w, b):
    return x @ w.T + b
