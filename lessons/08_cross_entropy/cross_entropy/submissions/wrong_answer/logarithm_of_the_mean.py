"""logarithm-of-the-mean

The logarithm is taken of the mean, not of every row

The chances of the right classes are averaged first, and one logarithm is taken of that. A row that
was certain and wrong costs nearly nothing then, since the others make up for it in the mean; with a
logarithm for each row it costs more than all of them together. With one row the two are equal.

help: If one of two rows gives its right class no chance at all, what is the loss of the two?
look: p targ
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp.exp()[torch.arange(len(targ)), targ].mean().log()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
