"""pair-in-the-wrong-order

Slope and value are swapped

Both numbers are right. The value comes first in the pair: `value, slope = chain(…)`.

help: In the worked example, which of 21 and 12 is the value?
look: p fs[0](x), dfs[0](x)
at: return in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return slope, z
