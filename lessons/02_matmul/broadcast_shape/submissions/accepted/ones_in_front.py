"""Pads the shorter shape with 1s in front, then walks over both with an index; a nested function decides on one pair of sizes."""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t

    def meet(x, y):
        if x == y or y == 1:
            return x
        if x == 1:
            return y
        raise ValueError("shapes do not fit")

    return tuple(meet(s[axis], t[axis]) for axis in range(rank))
