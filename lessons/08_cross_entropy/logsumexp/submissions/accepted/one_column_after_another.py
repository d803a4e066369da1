"""Takes one column after another and keeps a running maximum and sum, as one does when the scores arrive in a stream."""

import torch


def logsumexp(x):
    top = torch.full_like(x[:, 0], -torch.inf)
    total = torch.zeros_like(top)
    for column in x.T:
        higher = torch.maximum(top, column)
        safe = torch.where(higher.isfinite(), higher, 0.0)
        total = total * torch.exp(top - safe) + torch.exp(column - safe)
        top = higher
    return torch.where(top.isfinite(), top + total.log(), top)


def log_softmax(x):
    shifted = x - x.max(1, keepdim=True)[0]
    return shifted - logsumexp(shifted)[:, None]
