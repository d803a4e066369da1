"""driven-wheels-as-if-turned-once

Only the first wheel follows the number of turns

The first wheel makes `turns` turns. All others come out as they would if it made one: for `turns` =
1 that is the answer, and twice around they should all turn twice as often.

help: If the first wheel is turned twice as often, which numbers of your result change?
look: p turns, circ[0] / circ
at: `_.append(circ[0] / _)`
"""

import torch


def wheel_turns(circ, turns):
    result = [turns]
    for c in circ[1:]:
        result.append(circ[0] / c)
    return torch.tensor(result, dtype=circ.dtype)


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
