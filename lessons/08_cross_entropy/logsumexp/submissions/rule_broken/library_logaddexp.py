"""library-logaddexp

The library adds two logarithmic numbers at a time

`logaddexp` is log-sum-exp for two numbers, shift and infinities included. The trick is inside that
function, and it is the trick that you should meet here.

help: For two numbers a and b with a ≥ b: how can log(eᵃ + eᵇ) be written with a power of b − a alone?
look: p x.max(1).values
at: return in logsumexp
"""

import torch


def logsumexp(x):
    total = torch.full_like(x[:, 0], -torch.inf)
    for column in x.T:
        total = torch.logaddexp(total, column)
    return total


def log_softmax(x):
    return x - logsumexp(x)[:, None]
