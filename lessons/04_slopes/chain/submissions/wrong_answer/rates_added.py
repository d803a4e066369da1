"""rates-added

The rates are added where they should be multiplied

From 12 to 4 is a rate of 3, from 4 to 2 a rate of 2. The third wheel turns twice for *each* turn of
the second, and the second makes three: 6, not 5. With wheels of 8, 4 and 2 both ways say 4, which
is how this mistake survives a first try.

help: If the second wheel turned a hundred times as fast, how would the third one notice?
look: p circ[:-1] / circ[1:]
at: `torch.cumsum(_, 0)`
"""

import torch


def wheel_turns(circ, turns):
    rates = circ[:-1] / circ[1:]
    first = torch.ones(1, dtype=circ.dtype)
    rest = torch.cumsum(rates, 0)
    return turns * torch.cat([first, rest])


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
