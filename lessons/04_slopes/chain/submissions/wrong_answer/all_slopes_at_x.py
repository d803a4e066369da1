"""all-slopes-at-x

Every slope is taken at x

Only the first stage is at x. The second is at what the first has made of it, and so on. For
straight lines it makes no difference, since they have the same slope everywhere; for
square-then-line it is right by that luck, and for line-then-square it is not: the square is at 15,
where its slope is 30, not at 2.

help: At x = 2, which number goes into the second stage?
look: p x, fs[0](x)
at: `_a = _a * _(x)`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(x)
        z = f(z)
    return z, slope
