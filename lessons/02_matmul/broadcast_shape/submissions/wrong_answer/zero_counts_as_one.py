"""zero-counts-as-one

An axis of size 0 is stretched

Your program treats every size below 2 as something to be stretched. A 1 has a value to use again and again; a 0 has none. So (0,) and (3,) do not
fit, while your program answers (3,), a result with three numbers that came from nowhere.

help: The rule names one size that gives way to others. Which sizes does your condition let give way?
look: p s, t
at: innermost loop
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if x <= 1:
            sizes.append(y)
        elif y <= 1 or x == y:
            sizes.append(x)
        else:
            raise ValueError("shapes do not fit")
    return tuple(reversed(sizes))
