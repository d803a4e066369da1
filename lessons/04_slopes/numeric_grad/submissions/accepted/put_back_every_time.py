"""Nudges one working copy in place, up, down and back to what was there before."""

import itertools

import torch


def numeric_grad(f, x, h=1e-5):
    work = x.clone()
    grad = torch.empty_like(x)
    for index in itertools.product(*[range(size) for size in x.shape]):
        home = x[index].item()
        work[index] = home + h
        above = f(work)
        work[index] = home - h
        below = f(work)
        work[index] = home
        grad[index] = (above - below) / h / 2
    return grad
