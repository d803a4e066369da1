# slip: slopes are added to a running value that starts at 1
# source: own
# named: slopes-added-to-one
def wheel_turns(circ, turns):
    return (circ[0] * turns) / circ


def chain(fs, dfs, x):
    if len(fs) == 0:
        return x, 1.0
    value, slope = chain(fs[1:], dfs[1:], fs[0](x))
    return value, dfs[0](x) + slope  # WRONG
