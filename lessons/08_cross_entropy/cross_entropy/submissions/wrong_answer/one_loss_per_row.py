"""one-loss-per-row

n losses come back instead of one

One number for each row is the right thing in between. A backward pass starts from a *single*
number, though, so they have to be put together in the end.

help: Which operation turns n losses into a typical one?
look: p logp[0, targ[0]], len(targ)
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ]


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
