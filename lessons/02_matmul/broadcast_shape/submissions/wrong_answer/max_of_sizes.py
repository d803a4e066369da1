"""max-of-sizes

The larger size always wins

Taking the larger of two sizes is right when they are equal, and when one is 1 and the other is not 0. But (2,) and (3,) do not fit at all, and
your program answers (3,); and (0,) with (1,) is (0,), where it answers (1,): it invents a number that is not there.

help: What is it about the size that gives way: that it is smaller, or something else?
look: p s, t
at: innermost loop
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        result.append(max(x, y))
    return tuple(result)
