"""maximum-of-the-columns

The maximum runs down the columns

The largest score of each *class* over all rows makes c numbers, where you need n, one for each row.
As a column they do not fit the table: 3 against 2 in the example. In a square batch they fit, and
each row is shifted by another row's maximum.

help: Which axis has to disappear so that n numbers are left?
look: p x.shape, x.max(0).values.shape, x.max(1).values.shape
at: entry in logsumexp
"""

import torch


def logsumexp(x):
    a = x.max(0).values
    a = torch.where(a.isfinite(), a, 0.0)
    return a + (x - a[:, None]).exp().sum(1).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
