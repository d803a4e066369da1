"""first-must-be-longer

Only the second shape is ever lengthened

When `t` is the longer of the two, the sizes are paired from the left, and those at the end of `t`
are lost. In the example by hand (3,) and (3, 1) give (3,). With the two swapped your program is
right.

if `(1,) * _` or `_ * (1,)`: In Python `(1,) * -1` is an empty tuple: where the number of missing
ones comes out negative, nothing is added, and nothing is said.

help: What should happen to s when t has more axes?
look: p len(s), len(t)
at: entry
"""


def broadcast_shape(s, t):
    t = (1,) * (len(s) - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(result)
