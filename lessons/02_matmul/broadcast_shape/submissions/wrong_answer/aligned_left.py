"""aligned-left

The shapes are aligned at their first axes

Your program compares the first size with the first, the second with the second, and thinks of the missing 1s at the end. Then (8, 2, 6)
and (8, 2) fit, which they must not, and a picture (256, 256, 3) does not fit the three factors (3,), which it must. Shapes of the same
length cannot tell the two apart.

help: On which side of a shorter shape do the 1s have to be thought of, and which of its sizes is then compared first?
look: p s[0], t[0], s[-1], t[-1]
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(s, t, fillvalue=1):
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.append(y if x == 1 else x)
    return tuple(sizes)
