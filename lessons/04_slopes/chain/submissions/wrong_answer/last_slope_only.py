"""last-slope-only

Only the last stage's slope comes back

Each iteration writes the slope of its stage over the one before. What is left is the last: 3 by
hand. It says how the result moves with what goes into the last stage; how that moves with x is
lost.

help: What should happen to the slope so far when the next one arrives?
look: p dfs[0](x)
at: innermost loop in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = df(z)
        z = f(z)
    return z, slope
