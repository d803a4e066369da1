"""divided-evenly

The batches have other sizes than bs

`chunk` wants to know how *many* pieces to make, and makes them about equally large: of 10 rows with bs = 4 it makes two
of 5. It was not asked how large. The learning rate that suits batches of 64 need not suit another size.

help: What does bs count: the batches, or the rows in one?
look: p [len(part) for part in x.chunk(max(1, len(x) // bs))]
at: return
"""


def batches(x, y, bs):
    if not len(x):
        return
    pieces = max(1, len(x) // bs)
    yield from zip(x.chunk(pieces), y.chunk(pieces))
