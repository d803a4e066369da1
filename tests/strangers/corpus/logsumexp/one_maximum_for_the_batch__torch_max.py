# slip: one maximum is taken of the whole batch
# source: network by hand
# named: one-maximum-for-all
import torch


def shift_of(t):
    c = torch.max(t)  # WRONG
    return c if torch.isfinite(c) else torch.tensor(0.0, dtype=t.dtype)


def logsumexp(x):
    c = shift_of(x)
    return torch.log(torch.sum(torch.exp(x - c), 1)) + c


def log_softmax(x):
    return x - logsumexp(x)[:, None]
