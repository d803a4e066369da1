"""Turns both shapes around, lets zip_longest fill the gaps with 1, and turns the result back."""

from itertools import zip_longest


def broadcast_shape(s, t):
    result = []
    for x, y in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if x == 1:
            result.append(y)
        elif y == 1 or x == y:
            result.append(x)
        else:
            raise ValueError(f"sizes {x} and {y} do not fit")
    return tuple(result[::-1])
