"""slopes-at-the-end

Every slope is taken at the final value

First you ran through all stages, which is fine. But then each derivative was asked about the number
that came out at the very end. None of the stages is there. What went into each of them was
overwritten on the way.

help: Which numbers would you have to keep while going forward?
look: p x, fs[0](x)
at: innermost loop in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z = x
    for f in fs:
        z = f(z)
    slope = 1.0
    for df in dfs:
        slope = slope * df(z)
    return z, slope
