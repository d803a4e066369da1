"""asserts-the-fit

The wrong kind of exception

Shapes that do not fit are refused, but with an AssertionError, which is what `assert` raises. An
assert says "I have made a mistake in this program" and disappears when Python runs with -O. That
the caller's shapes do not fit is the caller's mistake, and a ValueError says so.

help: Which statement raises an exception whose kind you choose yourself?
look: p s, t
at: innermost loop
"""


def broadcast_shape(s, t):
    rank = max(len(s), len(t))
    s = (1,) * (rank - len(s)) + s
    t = (1,) * (rank - len(t)) + t
    result = []
    for x, y in zip(s, t):
        assert x == y or x == 1 or y == 1
        result.append(y if x == 1 else x)
    return tuple(result)
