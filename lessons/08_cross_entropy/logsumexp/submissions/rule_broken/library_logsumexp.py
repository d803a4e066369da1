"""library-logsumexp

The library's function of the same name

It does what is needed, infinite rows included. It is written with the same trick that you have to
find, so keep it as the check for your own: the two should agree to six digits.

help: Which number can be taken out of a row so that no power exceeds 1?
look: p x.max(1).values
at: return in logsumexp
"""

import torch


def logsumexp(x):
    return torch.logsumexp(x, dim=1)


def log_softmax(x):
    return x - logsumexp(x)[:, None]
