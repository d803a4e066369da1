# slip: the list of derivatives is turned round through a slice of itself
# source: own
# named: lists-turned-round
import math


def wheel_turns(circ, turns):
    return turns / circ * circ[0]


def chain(fs, dfs, x):
    places = [x]
    for f in fs:
        places += [f(places[-1])]
    dfs[:] = dfs[::-1]  # WRONG
    slopes = [df(place) for df, place in zip(dfs, places[-2::-1])] if fs else []
    return places[-1], math.prod(slopes, start=1.0)
