"""What unbroadcast is tried on: one kind of stretch at a time, then both, then shapes of which nothing was stretched."""

import torch

# of the tensor that went in -> of the result, which is the gradient's
STRETCHES = {
    "two axes were missing": ((4,), (2, 3, 4)),
    "the last axis was 1": ((4, 1), (4, 3)),
    "the first axis was 1": ((1, 3), (4, 3)),
    "the middle axis was 1": ((4, 1, 3), (4, 2, 3)),
    "two axes were 1": ((1, 3, 1), (4, 3, 2)),
    "missing, and 1": ((3, 1), (2, 3, 4)),
    "missing, and 1 at the front": ((1, 4), (2, 3, 4)),
    "everything was 1": ((1, 1), (3, 4)),
    "[1] became a table": ((1,), (3, 4)),
    "a single number": ((), (3, 4)),
    "a single number that stayed one": ((), ()),
    "nothing was stretched": ((4, 3), (4, 3)),
    "a 1 that is 1 still": ((4, 1, 3), (4, 1, 3)),
    "a 1 that stays, under one that was missing": ((1, 3), (5, 1, 3)),
    "an axis of one row was missing": ((3,), (1, 3)),
    "a number became a list of one": ((), (1,)),
    "square: the rows were missing": ((3,), (3, 3)),
    "square: the columns were 1": ((3, 1), (3, 3)),
    "no rows: the axis was missing": ((3,), (0, 3)),
    "no rows: the axis was 1": ((1, 3), (0, 3)),
}


def cases(gen):
    """Named inputs, simplest first."""
    by_hand = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    yield "by hand: the rows were missing", {"grad": by_hand, "shape": (3,)}
    yield "by hand: the columns were 1", {"grad": by_hand, "shape": (2, 1)}
    for name, (shape, result) in STRETCHES.items():
        yield name, {"grad": torch.randn(result, generator=gen), "shape": shape}
    yield "float64", {"grad": torch.randn(3, 4, generator=gen, dtype=torch.float64), "shape": (1, 4)}
    yield "a transposed view", {"grad": torch.randn(4, 5, generator=gen).T, "shape": (5, 1)}


def fresh(gen):
    """Shapes drawn for each submission: any axis may have been missing or 1."""

    def draw(low, high):
        return int(torch.randint(low, high, (), generator=gen))

    for number in range(5):
        result = tuple(draw(1, 6) for _ in range(draw(1, 4)))
        kept = result[draw(0, len(result) + 1) :]
        shape = tuple(1 if draw(0, 2) else size for size in kept)
        yield f"shapes {number}", {"grad": torch.randn(result, generator=gen), "shape": shape}
