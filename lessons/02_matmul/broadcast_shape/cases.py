"""Pairs of shapes: picked by hand for what they reveal, then drawn."""

import torch

# The number of axes of the two shapes of each drawn pair.
RANKS = ((1, 1), (2, 1), (1, 3), (2, 2), (3, 2), (0, 2), (3, 3), (4, 2))


def cases(gen):
    """Named pairs, simplest first. Drawn pairs keep their numbers of axes; the sizes come from gen."""

    def sizes(count, low, high):
        return tuple(int(size) for size in torch.randint(low, high + 1, (count,), generator=gen))

    def with_ones(shape):
        """Some of the axes shrunk to 1, so that two such shapes always fit."""
        keep = torch.rand(len(shape), generator=gen) < 0.6
        return tuple(size if kept else 1 for size, kept in zip(shape, keep.tolist()))

    yield "row and column", {"s": (3,), "t": (3, 1)}
    yield "picture and colours", {"s": (256, 256, 3), "t": (3,)}
    yield "same shape twice", {"s": (2, 5), "t": (2, 5)}
    yield "both are stretched", {"s": (4, 1, 6), "t": (5, 1)}
    yield "second is longer", {"s": (6,), "t": (2, 5, 6)}
    yield "a single number", {"s": (), "t": (4,)}
    yield "two single numbers", {"s": (), "t": ()}
    yield "a missing axis beside a 1", {"s": (1, 3), "t": (3,)}
    yield "one beside five", {"s": (1,), "t": (5, 1)}
    yield "agree only from the left", {"s": (8, 2, 6), "t": (8, 2)}
    yield "two meets three", {"s": (2,), "t": (3,)}
    yield "two meets four", {"s": (2,), "t": (4,)}
    yield "misfit in front", {"s": (2, 1, 4), "t": (3, 5, 4)}
    yield "zero meets one", {"s": (0,), "t": (1,)}
    yield "one meets zero", {"s": (3, 1), "t": (0,)}
    yield "zero meets zero", {"s": (0, 2), "t": (0, 2)}
    yield "zero meets three", {"s": (0,), "t": (3,)}
    for number, (rank_s, rank_t) in enumerate(RANKS, 1):
        common = sizes(max(rank_s, rank_t), 2, 6)
        yield f"drawn to fit {number}", {
            "s": with_ones(common[len(common) - rank_s :]),
            "t": with_ones(common[len(common) - rank_t :]),
        }
    for number, (rank_s, rank_t) in enumerate(RANKS, 1):
        yield f"drawn at random {number}", {"s": sizes(rank_s, 1, 3), "t": sizes(rank_t, 1, 3)}
