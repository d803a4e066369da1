"""one-maximum-for-all

One maximum is taken for the whole batch

In the row that the largest score of all comes from, all is well. A row that lies 104 or more below
it is left with powers of 0 only; their sum is 0, its logarithm −inf. So the answer for one picture
depends on the scores of another, and an empty batch has no maximum at all.

if `x.max()` or `torch.max(x)` or `x.amax()`: `x.max()` without an axis is the largest score of all
rows.

help: After your shift, what is the largest power in each row? What should it be?
look: p (x - x.max()).exp().max(1).values
at: entry in logsumexp
"""

import torch


def logsumexp(x):
    a = x.max()
    a = torch.where(a.isfinite(), a, 0.0)
    return a + (x - a).exp().sum(1).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
