# slip: a helper adds up the powers of the whole batch
# source: coursework
# named: one-sum-for-the-batch
import torch
from logsumexp import logsumexp


def nll(logp, targ):
    picked = torch.stack([logp.gather(1, targ.view(-1, 1))]).flatten()
    return -picked.mean()


def cross_entropy(logits, targ):
    total = logsumexp(logits.reshape(1, -1))  # WRONG
    return nll(logits - total, targ)
