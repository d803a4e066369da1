"""one-sum-for-the-batch

In cross_entropy the probabilities of the whole batch add up to 1

Every row needs a sum of its own. With one sum for all, each row's probabilities are too small and
its loss is too large; for four rows alike, by log 4. With one row it is right.

help: How many different sums should there be for n rows?
look: p logits.exp().sum(), logits.exp().sum(1)
at: return in cross_entropy
"""

import torch


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    shifted = logits - logits.max()
    return nll(shifted - shifted.exp().sum().log(), targ)
