"""log-softmax-turned

log_softmax has the opposite sign

The logarithm of a probability is 0 or negative, because a probability is at most 1. Yours are
positive: they are the log-sum-exp of the row minus the score, and the score should come first.

help: In log(a/b), which of the two logarithms is subtracted?
look: p x, x.max(1).values
at: return in log_softmax
"""

import torch


def shift(x):
    largest = x.max(1, keepdim=True).values
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x):
    a = shift(x)
    return a[:, 0] + (x - a).exp().sum(1).log()


def log_softmax(x):
    return logsumexp(x)[:, None] - x
