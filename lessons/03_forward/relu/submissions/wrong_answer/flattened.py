"""flattened

The numbers are right, and all in one row

Every axis but one is gone: a table `[n, m]` comes back as a vector of n·m numbers. The next layer
multiplies by a matrix and needs the rows apart. A rectifier works place by place, so the result has
the shape of `x`, whatever that is.

if `x.flatten()` or `x.view(-1)` or `x.reshape(-1)` or `x.ravel()`: This lays all numbers side by
side, and nothing puts them back into their places.

help: What are the shapes of x and of your result?
look: p x.shape
at: `x.flatten()`
"""

import torch


def relu(x):
    return x.flatten().clamp(min=0)
