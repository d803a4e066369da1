"""logarithm-taken-again

A logarithm is taken of what is a logarithm already

`logp` holds logarithms of probabilities, 0 or below. The logarithm of a negative number is nan. The
step from probabilities to logarithms was made before, inside log-softmax.

help: What does the name `logp` say?
look: p logp, logp.exp().sum(1)
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].log().mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
