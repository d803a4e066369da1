"""neighbours-only

Each wheel is compared with the one before it, as if that one turned once

These are the single rates, 3 and then 2. They say how often a wheel turns for one turn of its
neighbour. But the neighbour has been driven as well, and makes more turns than one. What is missing
is the rate of everything before.

help: How often does the second wheel turn, and what does each of its turns do to the third?
look: p circ[:-1] / circ[1:]
at: `torch.cat(...)`
"""

import torch


def wheel_turns(circ, turns):
    before = torch.cat([circ[:1], circ[:-1]])
    return turns * before / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
