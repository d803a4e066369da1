"""library-nll

The picking is done by the library

`F.nll_loss` does exactly what `nll` should do: pick a number from each row, minus the mean. It is one line of indexing,
and that line is the point of this exercise.

help: Which two lists name the places to pick?
look: p logp.shape, targ
at: return in nll
"""

import torch.nn.functional as F
from logsumexp import log_softmax


def nll(logp, targ):
    return F.nll_loss(logp, targ)


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
