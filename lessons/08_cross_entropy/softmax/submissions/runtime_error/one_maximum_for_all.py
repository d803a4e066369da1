"""one-maximum-for-all

A table without rows raises an error

"Expected reduction dim to be specified": the largest number of an empty table does not exist. With
an axis, the maximum of no rows is a vector of no maxima, and everything works. One number for the
whole table has a second drawback, which the cases here are too tame to show: rows that lie far
below the others lose all their powers.

help: How many maxima should there be for n rows, also if n is 0?
look: p x.shape, x.max(1).values.shape
at: `_ = torch.exp(x - x.max())`
"""

import torch


def softmax(x):
    powers = torch.exp(x - x.max())
    return powers / powers.sum(1, keepdim=True)
