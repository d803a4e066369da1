"""averaged-twice

The loss is divided by n twice

A mean over the rows contains the division already, and there is one more. The loss is n times too
small, and smaller the larger the batch is. With one row it is right.

help: What is the right loss divided by yours, for four rows and for seven?
look: p len(targ)
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean() / len(targ)


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
