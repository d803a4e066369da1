"""last-stage-missing

The last stage's slope is not in the product

The value has gone through all stages, the slope through all but one. In the worked example the last
slope is 3, and 4 comes out instead of 12. A loop to `len(fs) - 1`, or a list that is one short,
does it.

help: How many functions are there, and how many factors does your product have?
look: p len(fs), len(dfs)
at: `_ < len(fs) - 1`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for j, f in enumerate(fs):
        if j < len(fs) - 1:
            slope = slope * dfs[j](z)
        z = f(z)
    return z, slope
