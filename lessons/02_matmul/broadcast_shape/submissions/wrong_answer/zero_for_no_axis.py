"""zero-for-no-axis

An axis of size 0 is taken for one that is not there

A size of 0 is a real one: such a tensor has no rows, and stretching something to it gives no rows
either. Where it is the mark for "no axis here", the other shape's size wins, and out of nothing come
five rows. Only an axis of size 1 may stretch.

help: What does torch.broadcast_shapes((0,), (1,)) say, and what do you?
look: p s, t
at: none
"""


def broadcast_shape(s, t):
    sizes = []
    for back in range(1, max(len(s), len(t)) + 1):
        one = s[-back] if back <= len(s) else 0
        other = t[-back] if back <= len(t) else 0
        if not one or not other:
            sizes.insert(0, one or other)
        elif one == other or other == 1:
            sizes.insert(0, one)
        elif one == 1:
            sizes.insert(0, other)
        else:
            raise ValueError(f"{s} and {t} do not fit")
    return tuple(sizes)
