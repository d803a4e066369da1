"""missing-axis-is-zero

A missing axis counts as 0 instead of 1

Where one shape is shorter you fill in zeros. But 0 is a size of its own, an axis with nothing in it, and it meets no other size but 1 and 0. So (3,) and (3, 1) are refused: in front, 0 meets
3. A tensor that lacks an axis is not empty along it. It is the same everywhere.

help: A single number that is used for every row: along the axis of rows, how many different values does it have?
look: p len(s), len(t)
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=0):
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.append(y if x == 1 else x)
    return tuple(reversed(sizes))
