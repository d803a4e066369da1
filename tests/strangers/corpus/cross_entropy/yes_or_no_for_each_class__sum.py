# slip: every class is asked separately, as in binary cross entropy
# source: coursework
# named: yes-or-no-for-every-class
import torch
from logsumexp import log_softmax


def nll(logp, targ):
    m = logp.shape[0]
    y = torch.zeros_like(logp)
    y[range(m), targ] = 1
    others = torch.log(1 - torch.exp(logp))
    cost = torch.where(y > 0, logp, others)  # WRONG
    return -cost.sum() / m


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
