"""logarithm-of-the-softmax

A right class without any probability makes the loss infinite

A probability of e^−10000 is 0 in float32, and the logarithm of 0 is −inf, where −10,000 is right.
Log-softmax never makes the probability; taking the logarithm of a finished softmax does, even of
one that survives large scores.

help: What is the softmax of the scores 10,000 and 0, and what is its logarithm?
look: p logits, logits.softmax(1)
at: return in cross_entropy
"""

import torch


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return nll(torch.softmax(logits, 1).log(), targ)
