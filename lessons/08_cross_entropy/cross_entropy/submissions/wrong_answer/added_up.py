"""added-up

The rows are added up but not averaged

The loss is n times too large, and n times larger for a batch with n times as many rows. So are its
slopes, and a learning rate that suits one batch size would be wrong for another.

help: What is your number divided by the right one?
look: p len(targ)
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].sum()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
