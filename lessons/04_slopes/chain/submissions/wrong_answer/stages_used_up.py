"""stages-used-up

The caller's lists are empty afterwards

The first call is right. The second, with the same lists, has no stages left and answers (x, 1). The
lists belong to the caller.

if `_.pop(...)`: `pop` gives you a stage and takes it out of the list.

help: How can you go through a list without taking anything out of it?
look: p len(fs), len(dfs)
at: `fs.pop(0)`
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    z, slope = x, 1.0
    while fs:
        slope = slope * dfs.pop(0)(z)
        z = fs.pop(0)(z)
    return z, slope
