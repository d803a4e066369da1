"""tables-only

Only a table can be rectified

With two axes the numbers are right. A vector has no second axis to walk along: what is taken out of
it is a single number, and torch raises a TypeError. With three axes the step inside meets a row
where it expects a number. And the result is float32 whatever `x` is.

if `[[_ for _ in _] for _ in _]`: A comprehension inside another one walks along exactly two axes.

help: How many axes can x have? Which functions of torch work at every place, whatever the shape?
look: p x.shape, x.dtype
at: return
"""

import torch


def relu(x):
    return torch.tensor([[max(v, 0.0) for v in row] for row in x])
