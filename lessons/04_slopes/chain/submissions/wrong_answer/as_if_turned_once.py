"""as-if-turned-once

The number of turns makes no difference

What comes back is how often each wheel turns for one turn of the first. That is the rate, and for
`turns` = 1 it is the answer. Turned twice, or half a turn backwards, the whole row has to follow.

help: If the first wheel is turned twice as often, what should happen to your result?
look: p turns, circ[0] / circ
at: return in wheel_turns
"""


def wheel_turns(circ, turns):
    return circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
