"""last-function-first

The functions are applied in the wrong order

Written on paper, g(f(x)) has the function that comes first on the *right*. In the list it is on the
left: `fs[0]` is the first to see x. Taken from the end, 2 becomes 15 and then 225, instead of 4 and
then 21.

help: Which function of the list should be given x itself?
look: p fs[0](x)
at: `zip(fs[::-1], dfs[::-1], ...)`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs[::-1], dfs[::-1], strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
