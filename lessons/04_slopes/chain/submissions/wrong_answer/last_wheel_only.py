"""last-wheel-only

Only the last wheel's turns come back

The number is right, for one wheel. The brief asks for all of them, the first included, in a tensor
as long as `circ`.

help: How many wheels are there, and how many numbers does your function return?
look: p circ.shape
at: return in wheel_turns
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ[-1]


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
