"""No loop: the last axis is decided here, and the function calls itself for everything in front of it."""


def broadcast_shape(s, t):
    if not s or not t:
        return s or t
    x, y = s[-1], t[-1]
    if 1 not in (x, y) and x != y:
        raise ValueError("these shapes cannot be broadcast")
    return broadcast_shape(s[:-1], t[:-1]) + (x if y == 1 else y,)
