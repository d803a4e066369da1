"""only-the-last-place-checked

Only the last axes are compared

Your program looks whether the last sizes fit and takes the others on trust, the larger one each time. Shapes that differ further in front come through: (2, 1, 4) and
(3, 5, 4) agree in the 4, and yet 2 meets 3 in the first place.

help: For how many places does the third step of the rule hold?
look: p s[0], t[0], s[-1], t[-1]
at: return
"""

from itertools import zip_longest


def broadcast_shape(s, t):
    if s and t and s[-1] != t[-1] and 1 not in (s[-1], t[-1]):
        raise ValueError("shapes do not fit")
    sizes = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        sizes.append(min(x, y) if 0 in (x, y) else max(x, y))
    return tuple(reversed(sizes))
