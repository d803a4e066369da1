# slip: every class is asked separately, as in binary cross entropy
# source: coursework
# named: yes-or-no-on-average
import torch
from logsumexp import log_softmax


def nll(logp, targ):
    right = torch.arange(logp.shape[1])[None, :] == targ[:, None]
    p = logp.exp()
    return -torch.where(right, logp, torch.log1p(-p)).mean()  # WRONG


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
