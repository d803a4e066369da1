"""python-number

A Python number comes back instead of a tensor

`.item()` takes the number out of the tensor and leaves its history behind. The backward pass starts at the loss, so the
loss has to stay a tensor.

help: What does torch give you right after `mean()`?
look: p logp.mean()
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean().item()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
