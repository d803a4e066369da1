"""vector-only

Only a vector can be rectified

With one axis the result is right. With two, what is taken out of `x` is a row and no longer a
number, and asking whether a row is larger than 0 has no single answer: torch raises a RuntimeError.

if `for _ in x: ...` or `[_ for _ in x]` or `enumerate(x)` or `range(len(x))`: A walk over `x` goes
along its first axis. In a table that means row by row.

help: What is `x[0]` when x has two axes? Which functions of torch work at every place, whatever the shape?
look: p x.shape, x[0]
at: return
"""

import torch


def relu(x):
    return torch.tensor([max(0.0, v) for v in x], dtype=x.dtype)
