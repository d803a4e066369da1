"""infinities-replaced

An infinite score gives a finite answer

The infinities are exchanged for the largest numbers that a float can hold before anything is
computed. A row with nothing but -inf has the answer -inf, and one with +inf the answer +inf; yours
gives a number of some 38 digits.

if `torch.nan_to_num(_)`: `nan_to_num` replaces infinities as well as nan.

help: What is log(0), and what do you return for a row of nothing but -inf?
look: p x.isinf().any(1)
at: none
"""

import torch


def logsumexp(x):
    x = torch.nan_to_num(x)
    a = x.amax(1)
    return a + (x - a[:, None]).exp().sum(1).log()


def log_softmax(x):
    shifted = x - x.amax(1, keepdim=True)
    return shifted - logsumexp(shifted)[:, None]
