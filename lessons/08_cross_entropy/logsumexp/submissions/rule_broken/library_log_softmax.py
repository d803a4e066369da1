"""library-log-softmax

log_softmax comes ready-made from the library

With a `logsumexp` of your own, `log_softmax` is a difference of two things. The library's version
is a good comparison afterwards.

help: By how much does the logarithm of a probability differ from the score?
look: p x.shape
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
    return torch.log_softmax(x, dim=1)
