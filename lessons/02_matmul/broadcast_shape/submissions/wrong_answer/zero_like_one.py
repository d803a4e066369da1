"""zero-like-one

A zero is treated as if it were a one

Your program lets every size below 2 give way. A 1 can, because one number can be repeated; a 0
cannot, because there is nothing to repeat. So (0,) and (3,) come out as (3,), where the brief asks
for a ValueError. This happens easily when you only test whether a size is small, or true.

help: Which numbers would be in the three places if an empty axis were stretched to 3?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        if x > 1 and y > 1 and x != y:
            raise ValueError("sizes differ")
        result.append(y if x <= 1 else x)
    return tuple(result)
