"""columns-used-up

Only one row gets its numbers

With one row the result is right. With more, the first row is complete and the others are empty, and
rows of different lengths do not make a tensor: torch raises a ValueError about it.

if `zip(*_)` or `map(_, _)` or `iter(_)`: What `zip` or `map` returns can be walked through once.
The first row uses the columns up, and for the second there are none left.

else: Something that the rows share has been used up after the first.

help: How often do you walk through the columns, and what is left of them after the first time?
look: p a.shape[0], b.shape
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    columns = zip(*b.tolist())
    rows = [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a.tolist()]
    return torch.tensor(rows, dtype=a.dtype)
