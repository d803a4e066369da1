"""flattened-and-in-float32

The numbers come back in one row, and in float32

Every axis but one is gone, and the dtype of `x` is lost as well: float64 goes in and float32 comes
out. A rectifier works place by place, so both belong to `x`.

if `torch.tensor([_ for _ in _])`: `torch.tensor` makes a vector of one flat list, and of Python's
numbers it makes float32 unless it is told otherwise.

help: What are the shape and the dtype of x, and what are those of your result?
look: p x.shape, x.dtype
at: return
"""

import torch


def relu(x):
    return torch.tensor([max(v, 0.0) for v in x.flatten().tolist()])
