"""only-second-stretches

Only a 1 in the second shape gives way

Your program accepts equal sizes, and a 1 in `t`. A 1 in `s` is refused, although the rule is the same for both: (1, 6) with (2, 6) should be
(2, 6). In the example by hand it is the missing first axis of (3,), which counts as 1, that cannot be stretched.

help: What does your program answer when you swap the two shapes, and should that make a difference?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x != y and y != 1:
            raise ValueError("sizes differ")
        result.append(x)
    return tuple(result)
