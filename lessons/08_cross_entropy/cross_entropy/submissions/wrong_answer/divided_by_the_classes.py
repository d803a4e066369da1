"""divided-by-the-classes

The sum is divided by the number of classes

The loss is made of n numbers, one for each row. Dividing by c gives a loss that grows with the
batch. With as many rows as classes it is right by accident.

help: How many numbers have you added up?
look: p logp.shape, len(targ)
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].sum() / logp.shape[1]


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
