"""index-past-shorter

Sizes are read that the shorter shape does not have

On the axes in front of the shorter shape there is no size to read, and Python raises IndexError. In
the example by hand that is reading the second size from the right of (3,).

help: Which size does an axis count as when it is missing?
look: p len(s), len(t)
at: none
"""


def broadcast_shape(s, t):
    result = []
    for axis in range(-max(len(s), len(t)), 0):
        x, y = s[axis], t[axis]
        if x != y and x != 1 and y != 1:
            raise ValueError("sizes differ")
        result.append(y if x == 1 else x)
    return tuple(result)
