"""averaged-over-all-places

The mean counts the zeros as well

Multiplying by a table of ones and zeros is a fine way to pick. But the product still has n·c places, and `mean` without
an axis divides by all of them. The loss is c times too small: 10 times with ten classes.

help: How many numbers in the product are not 0, and how many does the mean divide by?
look: p logp.numel(), len(targ)
at: return in nll
"""

import torch.nn.functional as F
from logsumexp import log_softmax


def nll(logp, targ):
    return -(F.one_hot(targ, logp.shape[1]) * logp).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
