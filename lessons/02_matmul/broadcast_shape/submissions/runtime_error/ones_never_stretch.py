"""ones-never-stretch

A 1 is refused like any other size

Sizes that are equal pass, and everything else is a ValueError, also a 1 against another size. But a
1 is the one size that gives way. A missing axis counts as a 1 too; whether you refuse that depends
on the pair.

if `_ != _ and (_ != 1 or _ != 1)` or `_ != 1 or _ != 1`: Two different sizes cannot both be 1, so
"x is not 1 *or* y is not 1" is always true. A pair clashes if x is not 1 *and* y is not 1.

help: A 5 meets a 1. Which of your conditions is true then?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    long_s = (1,) * (rank - len(s)) + s
    long_t = (1,) * (rank - len(t)) + t
    sizes = []
    for x, y in zip(long_s, long_t, strict=True):
        if x != y and (x != 1 or y != 1):
            raise ValueError(f"{x} meets {y}")
        sizes.append(max(x, y))
    return tuple(sizes)
