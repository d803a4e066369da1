"""The scores minus their log-sum-exp; infinite maxima are overwritten in place (they are the function's own)."""

import torch


def logsumexp(x):
    a, _ = torch.max(x, dim=1)
    a[torch.isinf(a)] = 0
    return a + torch.log(torch.exp(x - a[:, None]).sum(dim=1))


def log_softmax(x):
    return x - logsumexp(x)[:, None]
