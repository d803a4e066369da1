"""The broadcasting rule: align at the right, then equal sizes or a 1 on every axis."""


def broadcast_shape(s: tuple, t: tuple) -> tuple:
    """The shape to which both s and t can be stretched. ValueError when there is none."""
    rank = max(len(s), len(t))
    long_s = (1,) * (rank - len(s)) + s  # missing axes count as 1, and they are missing on the left
    long_t = (1,) * (rank - len(t)) + t
    sizes = []
    for x, y in zip(long_s, long_t, strict=True):
        if x != y and x != 1 and y != 1:
            raise ValueError(f"{s} and {t} do not fit: {x} meets {y}")
        sizes.append(y if x == 1 else x)  # the 1 gives way, also to a 0
    return tuple(sizes)
