"""softmax-taken-twice

The probabilities went through softmax once more

Every row adds up to 1, but the rows are nearly flat: probabilities lie between 0 and 1, and taken
as scores they are never more than one point apart. The first row of the example comes out as 0.28,
0.33 and 0.39. With equal scores you see no difference.

help: How many times is a score raised to a power of e on the way to your result?
look: p x, x.exp() / x.exp().sum(1, keepdim=True)
at: `for _ in range(2): ...`
"""

import torch


def softmax(x):
    for _ in range(2):
        powers = x.exp()
        x = powers / powers.sum(1, keepdim=True)
    return x
