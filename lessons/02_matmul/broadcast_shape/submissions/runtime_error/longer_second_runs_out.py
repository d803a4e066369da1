"""longer-second-runs-out

An index runs past the front of the shorter shape

The loop makes as many rounds as the longer shape has axes and asks both shapes for a size in each. A negative index counts from the right, as it should, but it too has an end: `(3,)[-2]` is an
IndexError. The shorter shape has no size to give there, and the rule says what to use instead.

help: What does the rule put in a place that only one of the two shapes has?
look: p len(s), len(t), range(len(t))
at: innermost loop
"""


def broadcast_shape(s, t):
    sizes = []
    for place in range(1, max(len(s), len(t)) + 1):
        x, y = s[-place], t[-place]
        if x != y and x != 1 and y != 1:
            raise ValueError("shapes do not fit")
        sizes.insert(0, y if x == 1 else x)
    return tuple(sizes)
