"""stops-at-the-shorter

The axes in front get lost

`zip` ends as soon as the shorter of the two has nothing left. The places that only one shape has are never looked at and never kept, so (256, 256, 3) and
(3,) give (3,): a whole picture has become one pixel. Shapes of the same length come out right.

help: How many axes does the result have when one shape has three and the other has one?
look: p len(s), len(t)
at: innermost loop
"""


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip(reversed(s), reversed(t)):
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.append(y if x == 1 else x)
    return tuple(reversed(sizes))
