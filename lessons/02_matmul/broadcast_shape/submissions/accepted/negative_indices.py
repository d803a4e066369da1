"""Fills a list from its end with negative indices, longer shape first."""


def broadcast_shape(a, b):
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    result = list(long)
    place = -1
    while place >= -len(short):
        size = short[place]
        if result[place] == 1:
            result[place] = size
        elif size not in (1, result[place]):
            raise ValueError(f"axis {place}: {result[place]} and {size}")
        place -= 1
    return tuple(result)
