"""shift-not-put-back

What was factored out does not come back

Every result is too low by the maximum of its row. The logarithm of the shifted sum is between 0 and
log c, whatever the scores are. What was subtracted inside has to be added again outside, because
log(eᵃ · S) is a + log S.

help: What is the difference between the right answer and yours in each row?
look: p x.max(1).values
at: return in logsumexp
"""

import torch


def shift(x):
    largest = x.max(1, keepdim=True).values
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x):
    return (x - shift(x)).exp().sum(1).log()


def log_softmax(x):
    return x - logsumexp(x)[:, None]
