"""shift-subtracted

The results are off by twice the maximum of the row

Inside, a was subtracted; outside, it has to be added to make up for that, and it seems to be
subtracted once more. Yours is too low by twice the maximum of the row, and too high where the
maximum is negative.

help: For the row 1000, 1000, 0: should the result be above or below 1000?
look: p x.max(1).values
at: return in logsumexp
"""

import torch


def shift(x):
    largest = x.max(1, keepdim=True).values
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x):
    a = shift(x)
    return (x - a).exp().sum(1).log() - a[:, 0]


def log_softmax(x):
    return x - logsumexp(x)[:, None]
