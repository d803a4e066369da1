"""left-reversed

The result reads backwards

You begin with the last axis, which is right, and collect what you keep in that order. So the last axis comes first in what you give back: (256, 256, 3) and
(3,) give (3, 256, 256). Shapes that read the same both ways do not show it.

help: Which axis was put into your list first, and where does it belong?
look: p s, s[::-1]
at: return
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.append(y if x == 1 else x)
    return tuple(sizes)
