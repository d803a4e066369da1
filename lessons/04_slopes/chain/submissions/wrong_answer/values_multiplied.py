"""values-multiplied

The values are multiplied, not the slopes

The slope is the product of the numbers that come out of the stages: 4 · 21 in the worked example. A
value says where a stage is, a slope how steep it is there. On a flat stage the slope of the whole
must be 0, however large the numbers are.

help: Which of the two lists says how steep each stage is?
look: p fs[0](x), dfs[0](x)
at: `_a = _a * _`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for f in fs:
        z = f(z)
        slope = slope * z
    return z, slope
