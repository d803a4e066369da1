# slip: a mask takes the powers of all infinite scores away
# source: own
# named: infinite-scores-left-out
import torch


def logsumexp(x):
    ok = x.isfinite()  # WRONG
    safe = torch.where(ok, x, torch.full_like(x, -1e30))
    m = safe.amax(1)
    total = (torch.where(ok, safe - m[:, None], -torch.inf)).exp().sum(1)
    return m + total.log()


def log_softmax(x):
    m = x.amax(dim=1, keepdim=True)
    return (x - m) - (x - m).exp().sum(dim=1, keepdim=True).log()
