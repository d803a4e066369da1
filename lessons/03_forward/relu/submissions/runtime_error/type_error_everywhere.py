"""type-error-everywhere

Every input ends in a TypeError

Whatever numbers `x` holds, an operation in your function is refused: the kind or the number of its
arguments is not what it takes. Python's own words say which operation that is.

if `torch.maximum(_, 0)` or `torch.maximum(_, 0.0)` or `torch.maximum(0, _)` or `torch.max(0, _)` or
`torch.max(0.0, _)` or `torch.max(_, 0.0)`: This function compares two tensors, place by place. The
zero that you pass is a Python number, and torch does not turn it into a tensor by itself here.

if `torch.zeros(x)`: `torch.zeros` takes sizes, such as 5 and 3. To get zeros in the shape and dtype
of a tensor, there is a function of its own.

help: Which function holds every number of a tensor at or above a bound that is a plain number?
look: p type(x), type(0)
at: return
"""

import torch


def relu(x):
    return torch.maximum(x, 0)
