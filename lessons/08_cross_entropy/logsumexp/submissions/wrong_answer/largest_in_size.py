"""largest-in-size

The largest score *without its sign* was taken out

For positive scores that is the maximum. In a row near −10,000, the size is +10,000; the differences
are then near −20,000, every power is 0 and the logarithm of the sum is −inf. It is not the most
negative score whose power becomes too large.

help: For the scores −10,000 and −10,001: which number has to be subtracted so that one of them becomes 0?
look: p x.max(1).values, x.abs().max(1).values
at: entry in logsumexp
"""

import torch


def logsumexp(x):
    a = x.abs().max(1, keepdim=True).values
    a = torch.where(a.isfinite(), a, 0.0)
    return a[:, 0] + (x - a).exp().sum(1).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
