"""whole-turns-only

The turns are rounded down

A wheel of 8 driven by one of 2 makes a quarter of a turn, and your result says 0. `//` does that,
for instance: it divides and rounds down. In the worked example all ratios are whole numbers, so it
does not show.

help: What does 2 // 8 give, and what does 2 / 8 give?
look: p circ[0] / circ, circ[0] // circ
at: return in wheel_turns
"""


def wheel_turns(circ, turns):
    return turns * circ[0] // circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
