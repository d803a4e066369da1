"""slopes-added

The slopes are added up

A stage with slope 3 followed by one with slope 2 makes 6 of every bit that goes in, not 5. Adding
is for things that happen side by side, when one input reaches the result in several ways. These
stages come one after the other.

help: The third wheel of the worked example: 3 + 2, or 3 · 2?
look: p dfs[0](x)
at: `_a = _a + _`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    if not fs:
        return x, 1.0
    z, slope = x, 0.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope + df(z)
        z = f(z)
    return z, slope
