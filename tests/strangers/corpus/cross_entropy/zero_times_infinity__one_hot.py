# slip: the logarithm of a probability of 0 is multiplied by the 0 of a one-hot table
# source: network by hand
# named: powers-of-large-scores
import torch


def nll(logp, targ):
    y = torch.eye(logp.shape[1], dtype=logp.dtype)[targ]
    return -(y * logp).sum(dim=1).mean()


def cross_entropy(logits, targ):
    e = torch.exp(logits - logits.amax(dim=1, keepdim=True))
    p = e / e.sum(dim=1, keepdim=True)
    return nll(torch.log(p), targ)  # WRONG
