"""first-slope-missing

The first stage's slope is not in the product

The value has gone through all stages, the slope through all but one. In the worked example the
first slope is 4, and 3 comes out instead of 12. A loop from 1 on does it, for instance.

help: How many functions are there, and how many factors does your product have?
look: p len(fs), len(dfs), dfs[0](x)
at: `_ > 0`
"""

def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    for j, f in enumerate(fs):
        if j > 0:
            slope = slope * dfs[j](z)
        z = f(z)
    return z, slope
