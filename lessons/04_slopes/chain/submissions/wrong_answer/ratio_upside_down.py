"""ratio-upside-down

The small wheels turn slowly and the large ones fast

The ratio is upside down: `circ / circ[0]` says how large a wheel is compared with the first. The
smaller a wheel, the more often it has to turn to let the same belt go by; in the worked example the
third turns 6 times and not a sixth of a turn.

help: Does a child's bicycle wheel turn more or less often than yours on the same road?
look: p circ, circ[0] / circ, circ / circ[0]
at: return in wheel_turns
"""


def wheel_turns(circ, turns):
    return turns * circ / circ[0]


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
