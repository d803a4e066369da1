# slip: the shift is added back to nothing
# source: own
# named: discarded-result
import torch


def _shift(x):
    top = x.amax(dim=1, keepdim=True)
    return torch.where(torch.isfinite(top), top, torch.zeros_like(top))


def logsumexp(x):
    c = _shift(x)
    total = torch.log(torch.exp(x - c).sum(dim=1))
    total.add(c[:, 0])  # WRONG
    return total


def log_softmax(x):
    c = _shift(x)
    return x - c - torch.log(torch.exp(x - c).sum(dim=1, keepdim=True))
