# slip: only the loss of the first row is divided by the number of rows
# source: network by hand
# named: first-loss-over-n
import torch
from logsumexp import log_softmax


def nll(logp, targ):
    picked = logp.gather(1, targ.unsqueeze(-1)).flatten()
    loss = picked[0]  # WRONG
    return -loss / len(picked)


def cross_entropy(logits, targ):
    logp = log_softmax(logits)
    return nll(logp, targ)
