"""averaged-over-all-places

The loss is divided by n·c, not by n

It is c times too small: 10 times with ten classes. A product of a table of ones and zeros with
`logp` is a fine way to pick, but it still has n·c places, and a mean over all of them counts the
zeros too.

help: How many numbers make up the loss, and how many does yours divide by?
look: p logp.numel(), len(targ)
at: return in nll
"""

import torch.nn.functional as F
from logsumexp import log_softmax


def nll(logp, targ):
    return -(F.one_hot(targ, logp.shape[1]) * logp).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
