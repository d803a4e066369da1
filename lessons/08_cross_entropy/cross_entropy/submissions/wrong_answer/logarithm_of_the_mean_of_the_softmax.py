"""logarithm-of-the-mean-of-the-softmax

In cross_entropy the logarithm is taken of the mean, not of every row

nll is right. The chances of the right classes are averaged first, and one logarithm is taken of
that. A row that was certain and wrong costs nearly nothing then, since the others make up for it in
the mean; with a logarithm for each row it costs more than all of them together. With one row the
two are equal.

help: If one of two rows gives its right class no chance at all, what is the loss of the two?
look: p targ
at: return in cross_entropy
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    p = log_softmax(logits).exp()
    return -p[torch.arange(len(targ)), targ].mean().log()
