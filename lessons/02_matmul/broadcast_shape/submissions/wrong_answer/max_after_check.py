"""max-after-check

A one refuses to give way to a zero

The sizes are checked as they should be, and then the larger one is taken. That is right for every pair that fits except one: 1 and 0. A 1 is stretched
to whatever the other size is, and stretching one number to none leaves none. Your program turns an empty batch into a batch of one.

help: Of two sizes that fit and differ, which one is certain to be given up?
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
            raise ValueError("sizes differ")
        result.append(max(x, y))
    return tuple(result)
