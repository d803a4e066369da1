# slip: the caller's lists are reversed to walk back
# source: network by hand
# named: lists-turned-round
def wheel_turns(circ, turns):
    return circ[0] * turns / circ


def chain(fs, dfs, x):
    inputs = []
    for f in fs:
        inputs.append(x)
        x = f(x)
    fs.reverse()  # WRONG
    dfs.reverse()  # WRONG
    inputs.reverse()
    total = 1.0
    for df, z in zip(dfs, inputs):
        total *= df(z)
    return x, total
