"""aligns-left

The shapes are lined up at their first sizes

Shapes are laid under each other from the right, like numbers to be added, and the gaps are on the left. Your program fills the gaps on the right.
So it lets (8, 2, 6) and (8, 2) through, where 6 meets 2, and refuses (256, 256, 3) with (3,), where 3 meets 3.

help: Which sizes of a picture [256, 256, 3] should a colour [3] meet?
look: p s[-1:], t[-1:]
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = s + (1,) * (rank - len(s))
    t = t + (1,) * (rank - len(t))
    result = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(result)
