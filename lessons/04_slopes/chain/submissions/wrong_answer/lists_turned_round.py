"""lists-turned-round

The caller's lists come back in another order

Value and slope are right. But the lists belong to the caller, and the next call with them would go
through the stages in another order.

if `_.reverse()`: `reverse` turns the list itself round and returns nothing. `reversed(...)` goes
through it from the end and leaves it whole.

else: Sorting in place and assigning to `fs[:]`, for instance, change the list itself.

help: How can you go through a list from its end and leave it as it is?
look: p fs is list(fs), len(fs)
at: `dfs.reverse()`
"""

def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    places = [x]
    for f in fs:
        places.append(f(places[-1]))
    dfs.reverse()
    slope = 1.0
    for df, place in zip(dfs, reversed(places[:-1]), strict=True):
        slope = slope * df(place)
    return places[-1], slope
