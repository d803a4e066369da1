# slip: only the loss of the first row is divided by the number of rows
# source: network by hand
# named: first-loss-over-n
import torch
from logsumexp import log_softmax


def nll(logp, targ):
    m = targ.shape[0]
    losses = -logp[range(m), targ]
    return losses[0] / m  # WRONG


def cross_entropy(logits, targ):
    return nll(log_softmax(logits), targ)
