"""slope-at-what-came-out

Each slope is taken one step too late

Each derivative is given what came *out* of its stage. The slope of u² at 2 is 4; asked at the 4
that came out, it is 8. In a loop this happens when the stage is applied first and its derivative
asked afterwards.

help: When you call df, does it get what goes into the stage or what has come out?
look: p x, fs[0](x)
at: none
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        z = f(z)
        slope = slope * df(z)
    return z, slope
