"""none-for-a-misfit

A misfit is returned instead of raised

When the shapes do not fit your program gives back None. Nothing stops there: the caller goes on with None as if it were a shape, and fails
somewhere else, with a message about something else. An exception cannot be overlooked, and it says what happened at the place where it
happened.

help: Who would notice a None, and when?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if x != y and x != 1 and y != 1:
            return None
        sizes.append(y if x == 1 else x)
    return tuple(reversed(sizes))
