"""library-logarithm-of-the-sum

The logarithm of the sum comes from the library

e to the power of (x − log Σ eˣ) is indeed the softmax, and a fine way to compute it. But
`logsumexp` is the very function that you build two exercises from here. For now the plain quotient
is enough.

help: What is e to the power of a difference, written as a quotient?
look: p x.exp().sum(1).log()
"""

import torch


def softmax(x):
    return (x - torch.logsumexp(x, 1, keepdim=True)).exp()
