"""neighbours-upside-down

Each wheel is compared with its neighbour only, and the ratio is upside down

Two things are off. The circumference of a wheel divided by that of the wheel before it says how
large it is, and the larger a wheel, the fewer turns it makes. And the wheel before it has been
driven as well: its own rate and all before it have a part in this one's turns.

help: The second wheel is three times smaller than the first. Does it turn more often or less often?
look: p circ[:-1] / circ[1:], circ[1:] / circ[:-1]
at: `_.append(turns * _ / _)`
"""

import torch


def wheel_turns(circ, turns):
    result = [turns]
    for before, c in zip(circ, circ[1:]):
        result.append(turns * c / before)
    return torch.tensor(result, dtype=circ.dtype)


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
