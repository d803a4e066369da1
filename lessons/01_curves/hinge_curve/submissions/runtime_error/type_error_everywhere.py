"""type-error-everywhere

Every input ends in a TypeError

Whatever the numbers are, an operation in your function is refused: the kind or the number of its
arguments is not what it takes. Python's own words say which operation that is.

if `torch.maximum(_, 0)` or `torch.maximum(_, 0.0)` or `torch.maximum(0, _)` or `torch.max(0, _)` or
`torch.max(0.0, _)` or `torch.max(_, 0.0)`: This function compares two tensors, place by place. The
zero that you pass is a Python number, and torch does not turn it into a tensor by itself here.

help: Which method holds every number of a tensor at or above a bound that is a plain number?
look: p type(x), type(0)
at: none
"""

import torch


def hinge_curve(x, slope, knee, weight, base):
    hinges = torch.maximum(slope * (x[:, None] - knee), 0)
    return base + (weight * hinges).sum(1)
