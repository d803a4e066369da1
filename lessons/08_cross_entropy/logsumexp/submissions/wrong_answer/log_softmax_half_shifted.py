"""log-softmax-half-shifted

log_softmax is too high by the maximum of its row

Every result is off by exactly that, and above 0 for high scores: a probability of more than 1. This
happens when the sum is made of shifted scores and the first term is not shifted. Either both terms
are shifted, or the shift is put back in the second.

help: Softmax sees only differences between scores. Which difference do your two terms make?
look: p x.max(1).values
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
    return x - (x - shift(x)).exp().sum(1, keepdim=True).log()
