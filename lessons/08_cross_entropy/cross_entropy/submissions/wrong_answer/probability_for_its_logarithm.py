"""probability-for-its-logarithm

The loss is made of probabilities, not of their logarithms

Your `cross_entropy` lies between −1 and 0: it is minus the mean probability of the right class. It
does fall when things get better, so you could even train on it. But a class with the probability
0.001 hardly costs more than one with 0.1, and the slope is nearly 0 exactly where the network is
most wrong.

help: What does `nll` expect as its first argument?
look: p logits
at: return in cross_entropy
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits).exp(), targ)
