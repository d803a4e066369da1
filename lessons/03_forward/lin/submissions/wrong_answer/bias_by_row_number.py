"""bias-by-row-number

The biases are picked by the number of the row

All units of row 0 get the first bias, all units of row 1 the second: the worked example's first row
is 11, 12, 10 where 11, 22, 30 belong. `b` has one number for each unit, and every row adds all of
them. Where there are more rows than units the biases run out, and torch raises an IndexError; where
there are not, nothing shows but the numbers.

if `b[_]`: The index that picks the bias counts rows here.

help: Which axis of the result is as long as b?
look: p b.shape, x.shape
at: `_[_] = x[_] @ w + b[_]`
"""

import torch


def lin(x, w, b):
    out = torch.zeros(x.shape[0], w.shape[1], dtype=x.dtype)
    for r in range(x.shape[0]):
        out[r] = x[r] @ w + b[r]
    return out
