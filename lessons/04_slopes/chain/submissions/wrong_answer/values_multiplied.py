"""values-multiplied

The values are multiplied, not the slopes

The numbers that come out of the stages make the product: 4 · 21 by hand. A value says where a stage is, a slope how
steep it is there. On a flat stage the slope of the whole must be 0, however large the numbers are.

help: Which list has not been used for the second half of the answer?
look: p fs[0](x), dfs[0](x)
at: innermost loop in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f in fs:
        z = f(z)
        slope = slope * z
    return z, slope
