"""Turned round, so that the plain sums fit; and all candidates in one tensor, the infinite ones looked up."""

import torch


def log_softmax_v2(scores):
    return (scores.T - scores.T.exp().sum(0).log()).T


def exp_ceiling(kind):
    powers = torch.arange(1000, dtype=torch.float64).to(kind).exp()
    return int((powers == torch.inf).nonzero()[0])
