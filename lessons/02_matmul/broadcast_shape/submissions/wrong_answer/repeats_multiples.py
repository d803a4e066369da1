"""repeats-multiples

A size is repeated when it divides the other

Your program stretches 2 to 4 by going around twice. You could imagine such a rule, but it is not
this one: only a 1 is stretched. With (2,) and (4,) it is not clear whether a, b should become a, b,
a, b or a, a, b, b, so torch refuses, and the brief asks for a ValueError.

help: For which single size is there no choice in how to repeat it?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x == y or y == 1:
            result.append(x)
        elif x == 1:
            result.append(y)
        elif x and y and (x % y == 0 or y % x == 0):
            result.append(max(x, y))
        else:
            raise ValueError("sizes differ")
    return tuple(result)
