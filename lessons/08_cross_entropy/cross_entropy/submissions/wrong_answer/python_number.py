"""python-number

A Python number comes back instead of a tensor

A Python number has no history, and the backward pass starts at the loss, so the loss has to stay a
tensor. `.item()` and `float()` take the number out of a tensor.

help: Which of your steps leaves torch?
look: p logp.mean()
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean().item()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
