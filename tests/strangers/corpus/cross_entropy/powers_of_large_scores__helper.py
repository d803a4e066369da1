# slip: the powers are taken of the scores as they are
# source: network by hand
# named: powers-of-large-scores
import torch


def softmax(z):
    return torch.exp(z) / torch.exp(z).sum(1, keepdim=True)


def nll(logp, targ):
    return -logp.gather(1, targ[:, None]).mean()


def cross_entropy(logits, targ):
    return nll(softmax(logits).log(), targ)  # WRONG
