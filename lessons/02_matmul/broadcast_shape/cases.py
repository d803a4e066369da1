"""Pairs of shapes that fit, pairs that do not, and random ones of both kinds."""

import torch


def cases(gen):
    """Named inputs, simplest first; "by hand" is the example of the brief."""

    def pick(limit):
        return torch.randint(limit, (), generator=gen).item()

    yield "by hand", {"s": (3,), "t": (3, 1)}
    yield "same shape", {"s": (4, 2), "t": (4, 2)}
    yield "picture and colour", {"s": (256, 256, 3), "t": (3,)}
    yield "colour and picture", {"s": (3,), "t": (256, 256, 3)}
    yield "one against a column", {"s": (1,), "t": (5, 1)}
    yield "each stretches once", {"s": (5, 1, 4), "t": (1, 3, 4)}
    yield "the first gives way", {"s": (1, 6), "t": (2, 6)}
    yield "the second gives way", {"s": (2, 6), "t": (2, 1)}
    yield "a number and a vector", {"s": (), "t": (4,)}
    yield "a vector and a number", {"s": (4,), "t": ()}
    yield "two numbers", {"s": (), "t": ()}
    yield "none against one", {"s": (0,), "t": (1,)}
    yield "one against none", {"s": (1,), "t": (0,)}
    yield "an empty batch", {"s": (0, 3), "t": (3,)}
    yield "two against three", {"s": (2,), "t": (3,)}
    yield "two against four", {"s": (2,), "t": (4,)}
    yield "none against three", {"s": (0,), "t": (3,)}
    yield "three against none", {"s": (3,), "t": (0,)}
    yield "fits only from the left", {"s": (8, 2, 6), "t": (8, 2)}
    yield "only the first axis clashes", {"s": (2, 5), "t": (3, 5)}
    # Pairs 1 to 8 are made to fit: one size per axis, and each side either has it or a 1. Pairs 9 to 12 are left to chance.
    for number, (rank_s, rank_t) in enumerate([(1, 2), (2, 1), (2, 2), (3, 1), (1, 3), (3, 3), (2, 4), (4, 3)], start=1):
        sizes = [pick(6) for _ in range(max(rank_s, rank_t))]
        s = tuple(size if pick(2) else 1 for size in sizes[-rank_s:])
        t = tuple(size if pick(2) else 1 for size in sizes[-rank_t:])
        yield f"random pair {number}", {"s": s, "t": t}
    for number, (rank_s, rank_t) in enumerate([(1, 1), (2, 2), (1, 2), (3, 2)], start=9):
        s = tuple(pick(3) for _ in range(rank_s))
        t = tuple(pick(3) for _ in range(rank_t))
        yield f"random pair {number}", {"s": s, "t": t}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(4):
        sizes = [size() for _ in range(4)]
        s = tuple(n if size() > 3 else 1 for n in sizes[size() % 4 :])
        t = tuple(n if size() > 3 else 1 for n in sizes[size() % 4 :])
        yield f"fits {number}", {"s": s, "t": t}
    yield "may clash", {"s": (size(), size()), "t": (size(),)}
