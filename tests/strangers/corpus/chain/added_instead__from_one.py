# slip: slopes are added to a running value that starts at 1
# source: network by hand
# named: slopes-added-to-one
def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    rate = 1.0
    value = x
    for i in range(len(fs)):
        rate += dfs[i](value)  # WRONG
        value = fs[i](value)
    return (value, rate)
