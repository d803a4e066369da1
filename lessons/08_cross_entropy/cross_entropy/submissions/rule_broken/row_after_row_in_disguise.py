"""row-after-row-in-disguise

There are operations for every row

torch is called for every row, thousands of small operations where one would do.

if `map(...)`: `map` is a loop without the word.

help: How many operations does your program run for 1,500 rows, and could it be independent of n?
look: p torch.arange(len(targ)), targ
at: return in nll
"""

import torch
from logsumexp import log_softmax


def nll(logp, targ):
    return -torch.stack(list(map(lambda row, t: row[t], logp, targ))).mean()


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
