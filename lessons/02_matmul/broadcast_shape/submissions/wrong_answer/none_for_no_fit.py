"""none-for-no-fit

Shapes that do not fit give None

When two sizes do not fit, your program returns None. A caller who does not check continues with
None and fails somewhere else, where nobody remembers the shapes. The brief asks for a ValueError,
which stops at the place where the mistake is.

help: How does a function in Python say that its arguments make no sense?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            return None
        result.append(y if x == 1 else x)
    return tuple(result)
