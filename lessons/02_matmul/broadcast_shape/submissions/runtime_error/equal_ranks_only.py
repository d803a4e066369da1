"""equal-ranks-only

Shapes of different lengths are refused

Your program raises ValueError as soon as one tuple is longer than the other. But a shape with fewer
axes is not a mistake: it is the most common use of the rule, a colour for every pixel or a bias for
every row. An axis that is missing counts as 1. In the example by hand (3,) is read as (1, 3).

help: Which size could stand in for an axis that is not there, so that it fits everything?
look: p len(s), len(t)
at: none
"""


def broadcast_shape(s, t):
    if len(s) != len(t):
        raise ValueError("ranks differ")
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(result)
