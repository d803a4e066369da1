"""Broadcasting on shapes: aligned from the right, equal or 1 in every place, a missing axis counts as 1."""

from itertools import zip_longest


def broadcast_shape(s: tuple[int, ...], t: tuple[int, ...]) -> tuple[int, ...]:
    """The common shape of s and t. ValueError when some axis has two sizes that differ and neither is 1."""
    sizes = []  # from the last axis to the first
    for one, other in zip_longest(reversed(s), reversed(t), fillvalue=1):
        if one != other and one != 1 and other != 1:
            raise ValueError(f"{s} and {t} do not fit: {one} meets {other}")
        sizes.append(other if one == 1 else one)  # a 1 gives way, also to a 0
    return tuple(reversed(sizes))
