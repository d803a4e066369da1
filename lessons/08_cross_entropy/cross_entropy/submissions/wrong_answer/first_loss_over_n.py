"""first-loss-over-n

Only the first row counts, and it is divided by n

Your loss is that of row 0 divided by the number of rows; the other rows have no influence. With one
row it is right.

help: If the target of the last row changes, does your loss change?
look: p logp[0, targ[0]], len(targ)
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ][0] / len(targ)


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
