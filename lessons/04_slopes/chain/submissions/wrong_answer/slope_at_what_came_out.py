"""slope-at-what-came-out

Each slope is taken one step too late

The stage has already been applied when its derivative is asked, so the derivative gets what came *out* of the stage.
The slope of u² at 2 is 4; asked at the 4 that came out, it is 8. The two lines of your loop are both right, in the
other order.

help: When you call df, does your variable hold what goes into the stage or what has come out?
look: p x, fs[0](x)
at: innermost loop in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        z = f(z)
        slope = slope * df(z)
    return z, slope
