"""column-of-results

The results come back as a column

The numbers are right, but the shape is `[n, 1]` where `[n]` is expected: one number for each row,
nothing else. Inside, a column is just what you need to subtract from the scores; at the end the
axis of size 1 has done its work.

help: Which of your axes has size 1 at the end, and how do you drop it?
look: p x.max(1, keepdim=True).values.shape
at: return in logsumexp
"""

import torch


def shift(x):
    largest = x.max(1, keepdim=True).values
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x):
    a = shift(x)
    return a + (x - a).exp().sum(1, keepdim=True).log()


def log_softmax(x):
    return x - logsumexp(x)
