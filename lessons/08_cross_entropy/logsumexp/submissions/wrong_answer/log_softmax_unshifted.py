"""log-softmax-unshifted

log_softmax takes the powers of the plain scores

Your `logsumexp` survives large scores, and your `log_softmax` does not: it behaves as the plain
formula, with all its infinities. In the example the second row becomes −inf throughout.

help: Which part of `log_softmax` could be replaced by a call?
look: p x.exp().sum(1)
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
    return x - x.exp().sum(1, keepdim=True).log()
