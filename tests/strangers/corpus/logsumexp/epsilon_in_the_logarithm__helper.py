# slip: a small constant is added to the sum before the logarithm
# source: own
# named: small-number-in-the-logarithm
import torch

TINY = 1e-8


def safe_log(t):
    return torch.log(t + TINY)  # WRONG


def logsumexp(x):
    m = x.max(dim=1).values
    m[~torch.isfinite(m)] = 0
    return m + safe_log((x - m.unsqueeze(1)).exp().sum(dim=1))


def log_softmax(x):
    return x - logsumexp(x).unsqueeze(1)
