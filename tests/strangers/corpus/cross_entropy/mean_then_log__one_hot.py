# slip: log of the mean probability in both functions
# source: network by hand
# named: logarithm-of-the-mean
import torch
from logsumexp import log_softmax


def nll(logp, targ):
    n, c = logp.shape
    hot = torch.eye(c, dtype=logp.dtype)[targ]
    likelihood = (logp.exp() * hot).sum() / n
    return -torch.log(likelihood)  # WRONG


def cross_entropy(logits, targ):
    logp = log_softmax(logits)
    return nll(logp, targ)
