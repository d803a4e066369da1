"""first-stage-taken-for-granted

An empty list has no first stage

You start with `fs[0]` and `dfs[0]`, and then continue with the rest. With at least one stage that
is right. With none it is "list index out of range", although the answer is simple: nothing is done
to x.

help: What are value and slope before the first stage, whether there is one or not?
look: p len(fs)
at: entry in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = fs[0](x), dfs[0](x)
    for f, df in zip(fs[1:], dfs[1:], strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
