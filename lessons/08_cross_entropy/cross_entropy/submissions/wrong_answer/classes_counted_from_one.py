"""classes-counted-from-one

The number before the right one is picked

Every row is read one column too far to the left. Classes count from 0 here, as columns do; and for
class 0 the index −1 takes the last column, without an error.

help: Which column of `logp` belongs to the target 0?
look: p targ, logp[0]
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ - 1].mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
