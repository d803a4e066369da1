"""rates-for-turns

The rates between neighbours come back, not the turns

1, 3 and 2 in the worked example: how often each wheel turns for one turn of the wheel before it.
How often the first one is turned makes no difference to them, and that each wheel is driven by one
that has been driven itself does not either. A rate has to be multiplied by all that come before it,
and by `turns`.

help: How often does the second wheel turn, and what does each of its turns do to the third?
look: p turns, circ[:-1] / circ[1:]
at: `_.append(_ / _)`
"""

import torch


def wheel_turns(circ, turns):
    result = [1.0]
    for before, c in zip(circ, circ[1:]):
        result.append(before / c)
    return torch.tensor(result, dtype=circ.dtype)


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
