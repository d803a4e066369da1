"""log-softmax-against-a-list

log_softmax subtracts a plain vector from a table

In `[n, c] - [n]` the n numbers meet the c columns: 2 against 3 in the example. With as many rows as
classes there is no error; every *column* then gets another row's number. `logsumexp` itself is
right.

help: What has to happen to the shape of one number per row before it is subtracted from the table?
look: p x.shape, x[:, 0].shape, x[:, 0][:, None].shape
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
    return x - logsumexp(x)
