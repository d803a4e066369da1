"""Calls itself: the slope of the first stage times the slope of the rest."""

import torch


def wheel_turns(circ, turns):
    rates = torch.cat([circ[:1] / circ[:1], circ[:-1] / circ[1:]])
    return turns * torch.cumprod(rates, 0)


def chain(fs, dfs, x):
    if not fs:
        return x, 1.0
    value, slope_of_the_rest = chain(fs[1:], dfs[1:], fs[0](x))
    return value, dfs[0](x) * slope_of_the_rest
