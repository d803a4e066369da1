"""last-slope-only

Only the last stage's slope comes back

In the worked example that is 3. It says how the result moves with what goes into the last stage;
how that moves with x is lost. In a loop, each slope replaces the one before unless it is multiplied
in.

help: What should happen to the slope so far when the next one arrives?
look: p dfs[0](x)
at: `slope = df(z)`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = df(z)
        z = f(z)
    return z, slope
