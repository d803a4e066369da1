# slip: a small constant is added to the probability
# source: coursework
# named: small-number-in-the-logarithm
import torch
from logsumexp import log_softmax


def nll(logp, targ):
    y = torch.eye(logp.shape[1], dtype=logp.dtype)[targ]
    return -(y * logp).sum() / logp.shape[0]


def cross_entropy(logits, targ):
    probs = log_softmax(logits).exp()
    return nll(torch.log(probs + 1e-8), targ)  # WRONG
