"""Nudges x itself and restores the very number that was there, so that the caller never notices."""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    result = torch.zeros_like(x)
    for at in product(*map(range, x.shape)):
        before = x[at].clone()
        x[at] = before + h
        up = f(x)
        x[at] = before - h
        down = f(x)
        x[at] = before
        result[at] = (up - down) / (h + h)
    return result
