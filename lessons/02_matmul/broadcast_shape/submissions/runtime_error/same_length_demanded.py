"""same-length-demanded

Shapes of different lengths are turned away

Your program raises as soon as the two shapes differ in length. But a missing axis counts as an axis of size 1, and 1 fits everything. So (3,) and (3, 1) belong together, and
even a single number, shape (), goes with any shape: that is what happens in `2 * x`.

help: What would have to stand in front of (3,) to make it as long as (3, 1) without changing what it means?
look: p len(s), len(t)
at: entry
"""


def broadcast_shape(s, t):
    if len(s) != len(t):
        raise ValueError("different numbers of axes")
    sizes = []
    for x, y in zip(s, t):
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.append(y if x == 1 else x)
    return tuple(sizes)
