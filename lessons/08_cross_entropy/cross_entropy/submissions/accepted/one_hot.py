"""The formula as books write it: a table with a 1 at the right class, times logp, summed."""

import torch.nn.functional as F
from logsumexp import log_softmax


def nll(logp, targ):
    table = F.one_hot(targ, logp.shape[1]).to(logp.dtype)
    return -(table * logp).sum() / len(targ)


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
