"""library-cross-entropy

The finished loss from the library

`F.cross_entropy` is what everybody uses in the end. It takes plain scores, and now you are about to
see why: the logarithm and the picking happen inside.

help: Two steps lead from scores to the loss. Which, and which of them have you written already?
look: p logits.shape, targ.shape
at: return in cross_entropy
"""

import torch
import torch.nn.functional as F


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    return F.cross_entropy(logits, targ)
