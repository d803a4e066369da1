"""first-stage-taken-for-granted

An empty list has no first stage

With at least one stage your function is right. With none, a stage is read that is not there,
`fs[0]` for instance: "list index out of range". The answer is simple, because nothing is done to x.

help: What are value and slope before the first stage, whether there is one or not?
look: p len(fs)
at: `fs[0](x)`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = fs[0](x), dfs[0](x)
    for f, df in zip(fs[1:], dfs[1:], strict=True):
        slope = slope * df(z)
        z = f(z)
    return z, slope
