"""refused-every-time

torch refuses every input

There is a RuntimeError on every case, square and not, with rows and without. So no size is to
blame: an operation in your function does not take tensors like these at all.

if `torch.dot(...)` or `_.dot(_)`: NumPy's `dot` multiplies matrices. torch's `dot` takes two
vectors only and never a table, whatever the sizes are.

if `torch.mv(...)` or `_.mv(_)`: `mv` multiplies a matrix and a *vector*; both of yours have two
axes.

help: Which operator multiplied two matrices in the lesson before this one?
look: p x.shape, w.shape
at: return
"""

import torch


def lin(x, w, b):
    return torch.dot(x, w) + b
