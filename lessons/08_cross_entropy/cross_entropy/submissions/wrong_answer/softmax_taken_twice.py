"""softmax-taken-twice

Probabilities are treated as scores once more

The scores went through softmax, and the result through log-softmax again. Probabilities lie between
0 and 1, so taken as scores they are never more than one point apart, and the second softmax
flattens them to nearly the same. Equal scores hide it. A perfect answer among ten classes gets a
loss of 1.46 instead of 0.

help: What does your `cross_entropy` give for a row whose right class is 30 points ahead, and what should it?
look: p logits, logits.softmax(1)
at: return in cross_entropy
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(log_softmax(logits).exp()), targ)
