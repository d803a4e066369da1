"""product-from-zero

The slope is always 0

A running sum starts from 0, and a running product that starts from 0 stays there. Before the first
stage nothing has been done to x yet: how fast does x grow per bit of x?

help: Which number can you multiply by without changing anything?
look: p dfs[0](x), 0.0 * dfs[0](x)
at: `_, _ = x, 0.0`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 0.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
