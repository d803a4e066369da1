"""functions-multiplied

A function is multiplied where its value should be

`df` is the whole derivative, a function. Only `df(z)` is a number. A number times a function is
what Python objects to: "unsupported operand type(s) for *".

help: At which place do you want to know this stage's slope?
look: p dfs[0], dfs[0](x)
at: `_a = _a * _`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df
        z = f(z)
    return z, slope
