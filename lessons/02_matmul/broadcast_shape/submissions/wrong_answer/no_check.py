"""no-check

Sizes that do not fit are not refused

On each axis your program takes the size of `t`, or that of `s` where `t` has a 1. For pairs that fit this is right. For (2,) and (3,) it
answers (3,), though two numbers cannot be stretched to three: nobody could say which of them to repeat. The brief asks for a ValueError there.

help: For which pairs of sizes does neither of them give way?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        result.append(x if y == 1 else y)
    return tuple(result)
