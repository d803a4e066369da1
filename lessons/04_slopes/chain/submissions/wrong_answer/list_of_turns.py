"""list-of-turns

A Python list comes back where a tensor was expected

The numbers are right. A tensor `[k]` can be multiplied, compared and printed as a whole, as `circ`
can; a list cannot, and two lists that are added are joined end to end.

help: What type is circ, and what type is your result?
look: p type(circ), turns * circ[0] / circ
at: return in wheel_turns
"""


def wheel_turns(circ, turns):
    return [turns * circ[0] / c for c in circ]


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
