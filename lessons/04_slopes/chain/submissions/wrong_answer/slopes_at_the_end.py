"""slopes-at-the-end

Every slope is taken at the final value

Each derivative was asked about the number that came out at the very end, and none of the stages is
there. Each needs the number that went into its own stage.

help: Which numbers do you have to keep while going forward?
look: p x, fs[0](x)
at: `for _ in dfs: ...`
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
