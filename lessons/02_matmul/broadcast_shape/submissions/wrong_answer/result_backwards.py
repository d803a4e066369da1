"""result-backwards

The sizes come out in reverse

Walking from the right is a good way to line the shapes up, but then the last size is collected first. Your result is read from right to left:
(256, 256, 3) with (3,) gives (3, 256, 256). The example by hand does not show it, because (3, 3) reads the same both ways.

help: Which axis was decided first, and where in the tuple is it?
look: p s[-1:], t[-1:]
at: return
"""


def broadcast_shape(s, t):
    s, t = s[::-1], t[::-1]
    rank = max(len(s), len(t))
    s = s + (1,) * (rank - len(s))
    t = t + (1,) * (rank - len(t))
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(result)
