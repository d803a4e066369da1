"""slopes-added-to-one

The slopes are added to the 1 that you start from

In the worked example that is 1 + 4 + 3 = 8. A stage with slope 4 followed by one with slope 3 makes
12 of every bit that goes in. The 1 is right as a beginning for a product: before the first stage, x
grows exactly as fast as x.

help: A stage with slope 4, then one with slope 3: what happens to a nudge of 0.01 on its way through both?
look: p dfs[0](x)
at: `_a += _`
"""

def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope += df(z)
        z = f(z)
    return z, slope
