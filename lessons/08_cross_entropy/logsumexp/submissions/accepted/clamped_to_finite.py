"""Cuts infinite maxima down to the largest finite number instead of replacing them by 0."""

import torch


def logsumexp(scores):
    biggest = torch.finfo(scores.dtype).max
    top = scores.amax(-1).clamp(-biggest, biggest)  # so that no difference is inf - inf
    return top + (scores - top.unsqueeze(-1)).exp().sum(-1).log()


def log_softmax(scores):
    return scores - logsumexp(scores).unsqueeze(-1)
