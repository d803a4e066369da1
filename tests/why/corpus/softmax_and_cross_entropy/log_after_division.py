"""The logarithm is taken after the division, which underflows to 0.

task: cross_entropy_of_large_scores
set: sixth
known: likely
"""

import torch

def one_hot(targ, classes):
    oh = torch.zeros(len(targ), classes)
    for row, t in enumerate(targ):
        oh[row, t] = 1.
    return oh

def log_softmax(x):
    # take the biggest away so that exp can not overflow
    x = x - x.max(dim=1, keepdim=True).values
    e = x.exp()
    s = e.sum(dim=1, keepdim=True)
    logp = (e / s).log()  # WRONG
    return logp

def cross_entropy(logits, targ):
    logp = log_softmax(logits)
    oh = one_hot(targ, logits.shape[1])
    per_row = -(oh * logp).sum(dim=1)
    return per_row.mean()
