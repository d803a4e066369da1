"""yes-or-no-on-average

The loss is the average of a question of yes or no for every class

It averages −log p of the right classes and −log(1−p) of all others, n·c numbers. That is the loss
for c separate questions, known as binary cross entropy. A picture has one class, and the p of a row
add up to 1: what the wrong classes have is counted already, since the right one lacks it.

help: In a row with the probabilities 0.7, 0.2 and 0.1, how many logarithms does the brief ask for?
look: p logp.exp(), targ
at: return in nll
"""

import torch
import torch.nn.functional as F
from logsumexp import log_softmax


def nll(logp, targ):
    right = F.one_hot(targ, logp.shape[1])
    others = torch.log(1 - logp.exp())
    return -torch.where(right == 1, logp, others).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
