"""one-maximum-and-one-sum

The whole table adds up to 1

All pictures share one sum. With a single row that is right. With the two rows of the example the
sum has to be 6 for the first and 4 for the second, and yours makes 10 of them. A table without rows
raises an error besides: it has no largest number.

help: How many different sums should there be for n pictures?
look: p x.exp().sum(), x.exp().sum(1)
at: `return _ / _.sum()`
"""

import torch


def softmax(x):
    powers = torch.exp(x - x.max())
    return powers / powers.sum()
