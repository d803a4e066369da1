"""Collects the sizes other than 1 on each axis in a set: none means 1, one is the answer, two are an error."""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))

    def size(axis):
        found = {shape[axis] for shape in (s, t) if -axis <= len(shape)} - {1}
        if len(found) > 1:
            raise ValueError(f"axis {axis} of {s} and {t}: {found}")
        return found.pop() if found else 1

    return tuple(size(axis) for axis in range(-rank, 0))
