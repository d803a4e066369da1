# slip: a mean is divided by the number of rows again
# source: reported
# named: averaged-twice
import torch
import torch.nn.functional as F
from logsumexp import log_softmax


def nll(logp, targ):
    y = F.one_hot(targ, logp.size(1))
    loss = -(y * logp).sum(1).mean()
    return loss / y.size(0)  # WRONG


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
