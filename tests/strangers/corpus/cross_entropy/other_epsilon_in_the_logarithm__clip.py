# slip: probabilities are clipped before the logarithm
# source: network by hand
# general: values, partial
# today: general
import torch


def nll(logp, targ):
    return -logp[torch.arange(len(targ)), targ].mean()


def cross_entropy(logits, targ):
    e = torch.exp(logits - logits.max(dim=1, keepdim=True).values)
    p = e / e.sum(dim=1, keepdim=True)
    p = p.clamp(1e-7, 1 - 1e-7)  # WRONG
    return nll(p.log(), targ)
