# slip: what was subtracted is not added again
# source: own
# named: shift-not-put-back
import torch


def logsumexp(x):
    c = x.amax(dim=1, keepdim=True)
    c = torch.nan_to_num(c, nan=0.0, posinf=0.0, neginf=0.0)
    shifted = x - c
    return torch.log(torch.exp(shifted).sum(dim=1))  # WRONG


def log_softmax(x):
    return x - logsumexp(x).view(-1, 1)
