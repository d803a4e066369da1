"""table-turned-into-a-number

The squares of all rows are turned into one Python number before the mean

`float(...)` and `.item()` only work on a tensor with a single number in it. With four rows torch says "a Tensor with 4 elements cannot be converted to Scalar". With
one row it works, and that is how it stays hidden in a quick trial.

help: How many numbers are left at the place where you convert?
look: p (out[:, 0] - targ).shape
at: return in mse
"""

import torch


def residual(out, targ):
    return out[:, 0] - targ


def mse(out, targ):
    return torch.tensor(float(residual(out, targ) ** 2))
