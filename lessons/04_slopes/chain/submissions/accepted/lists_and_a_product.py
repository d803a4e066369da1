"""Collects all values with accumulate, then takes the product of the local slopes."""

import math
from itertools import accumulate

import torch


def wheel_turns(circ, turns):
    out = torch.empty_like(circ)
    out[0] = turns
    for j in range(1, len(circ)):
        out[j] = out[j - 1] * circ[j - 1] / circ[j]
    return out


def chain(fs, dfs, x):
    values = list(accumulate(fs, lambda value, f: f(value), initial=x))
    return values[-1], math.prod(df(value) for df, value in zip(dfs, values))
