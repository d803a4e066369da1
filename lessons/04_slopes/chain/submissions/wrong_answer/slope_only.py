"""slope-only

Only the slope comes back

It is right. The brief asks for the value as well; you have computed it on the way, since each slope
needed the place where its stage is.

help: What came out of the last stage, and where is that number when your function ends?
look: p fs[0](x)
at: return in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return slope
