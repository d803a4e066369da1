# slip: a small constant is added to the probability
# source: network by hand
# named: small-number-in-the-logarithm
import torch


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def softmax(z):
    e = torch.exp(z - z.amax(1, keepdim=True))
    return e / e.sum(1, keepdim=True)


def cross_entropy(logits, targ):
    p = softmax(logits)
    correct = p[range(len(targ)), targ]
    return -torch.log(correct + 1e-8).mean()  # WRONG
