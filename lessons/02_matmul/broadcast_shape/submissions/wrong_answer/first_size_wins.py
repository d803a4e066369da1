"""first-size-wins

The first shape's sizes come back

What clashes is refused as it should be. Of each pair that fits, the size of `s` is taken, even
where it is the 1 that has to give way: (3,) and (3, 1) give (1, 3). A missing axis of `s` counts as
a 1, and comes back as one.

help: A 1 of the first shape meets a 5. Which of the two is stretched?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    long_s = (1,) * (rank - len(s)) + s
    long_t = (1,) * (rank - len(t)) + t
    for x, y in zip(long_s, long_t, strict=True):
        if x != y and x != 1 and y != 1:
            raise ValueError(f"{x} meets {y}")
    return long_s
