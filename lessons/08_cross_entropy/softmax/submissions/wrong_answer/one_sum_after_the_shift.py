"""one-sum-after-the-shift

The whole table adds up to 1

Each row was shifted by its own largest score, which would do no harm if each row had its own sum.
With one sum for all pictures a row adds up to less than 1, and the whole table to 1. With a single
row it is right.

help: How many different sums should there be for n pictures?
look: p x.exp().sum(), x.exp().sum(1)
at: `return _ / _.sum()`
"""

import torch


def softmax(x):
    powers = torch.exp(x - x.amax(1, keepdim=True))
    return powers / powers.sum()
