"""only-second-is-stretched

Only the second shape may give way

A size of 1 in `t` is stretched to the size in `s`; a size of 1 in `s` is held against `t` as a misfit. So (3,) and (3, 1) are refused, although the missing axis of
the first is a 1 like any other. In a sum or a product neither side is the master: x + y and y + x have the same shape.

help: Which of your conditions mentions t and has no counterpart for s?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if y not in (x, 1):
            raise ValueError("shapes do not fit")
        sizes.append(x)
    return tuple(reversed(sizes))
