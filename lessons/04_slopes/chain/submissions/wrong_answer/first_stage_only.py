"""first-stage-only

Only the first stage is run

Value and slope are those of `fs[0]` alone, 4 and 4 in the worked example, and for an empty list
nothing comes back. A `return` that is indented into the loop does that: it ends the function in the
first iteration.

help: How often does the body of your loop run, and where does the function end?
look: p len(fs), fs[0](x)
at: none
"""

def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
        return z, slope
