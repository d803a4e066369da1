"""infinite-scores-left-out

A score of +inf counts as if it were not there

Leaving out a score of -inf changes nothing, since its power is 0. A score of +inf has an infinite
power: the sum is infinite, and so is its logarithm. The result for such a row is made of the other
scores only.

help: What is e to the power of +inf, and what is a sum that it belongs to?
look: p x
at: none
"""

import torch


def logsumexp(x):
    kept = torch.where(x.isfinite(), x, -float("inf"))
    a = kept.max(dim=1, keepdim=True).values
    a = torch.where(a.isfinite(), a, 0.0)
    return a[:, 0] + (kept - a).exp().sum(dim=1).log()


def log_softmax(x):
    largest = x.max(dim=1, keepdim=True).values
    shifted = x - torch.where(largest.isfinite(), largest, 0.0)
    return shifted - shifted.exp().sum(dim=1, keepdim=True).log()
