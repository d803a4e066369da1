"""library-cross-entropy

The finished loss from the library

`F.cross_entropy` is what everybody uses in the end, and it gives your number. It takes plain scores, and now you are
about to see why: the logarithm and the picking happen inside.

help: Two steps lead from scores to the loss. One of them you have written already; which is the other?
look: p logits.shape, targ.shape
at: return in cross_entropy
"""

import torch
import torch.nn.functional as F


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return F.cross_entropy(logits, targ)
