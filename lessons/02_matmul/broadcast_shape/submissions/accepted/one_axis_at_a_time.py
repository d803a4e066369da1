"""Recursive: the last sizes are settled, everything before them is the same problem, one axis shorter."""


def broadcast_shape(s, t):
    if not s or not t:
        return tuple(s or t)
    last = {s[-1], t[-1]} - {1}
    if len(last) > 1:
        raise ValueError(f"sizes {s[-1]} and {t[-1]} do not fit")
    return (*broadcast_shape(s[:-1], t[:-1]), *(last or {1}))
