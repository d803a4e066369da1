"""first-wheel-left-out

The result is one wheel short

The driven wheels are there. The driving one belongs to the row too: it turns `turns` times, and
whoever lays your result beside `circ` needs both to be of one length.

help: What should the first number of the result always be?
look: p circ.shape, turns
at: return in wheel_turns
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ[1:]


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
