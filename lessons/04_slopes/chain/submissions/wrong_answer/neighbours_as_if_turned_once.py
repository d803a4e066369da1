"""neighbours-as-if-turned-once

Each wheel behind the first is compared with its neighbour, as if that one turned once

The first wheel makes `turns` turns. What follows are the single rates, 3 and then 2 in the worked
example: how often a wheel turns for one turn of the wheel before it. But that wheel has been driven
too, and makes more turns than one. A rate has to be multiplied by all that come before it, and by
`turns`.

help: How often does the second wheel turn, and what does each of its turns do to the third?
look: p turns, circ[:-1] / circ[1:]
at: `_.append(_ / _)`
"""

import torch


def wheel_turns(circ, turns):
    result = [turns]
    for before, c in zip(circ, circ[1:]):
        result.append(before / c)
    return torch.tensor(result, dtype=circ.dtype)


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
