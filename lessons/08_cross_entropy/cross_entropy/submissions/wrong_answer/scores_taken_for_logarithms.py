"""scores-taken-for-logarithms

cross_entropy is made of the scores as they are

It is minus the mean score of the right class, without a log-softmax. That is not bounded by 0:
raising all scores together makes it smaller and smaller, and nothing has been learned.

help: Which function turns scores into what `nll` expects?
look: p logits.exp().sum(1)
at: return in cross_entropy
"""

import torch


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return nll(logits, targ)
