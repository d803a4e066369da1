"""What init_mlp is tried on: every size different first, then the sizes and labels at which slips hide.

A generator cannot be an input, so the cases give a seed, and drive.py makes the generator of it.
"""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. n_out differs from the number of classes wherever that is not the point."""

    def rows(n, m):
        return torch.rand(n, m, generator=gen)

    def seed():
        return int(torch.randint(1, 10_000, (1,), generator=gen))

    def given(x, labels, nh, n_out, seed):
        return {"x": x, "y": torch.tensor(labels), "nh": nh, "n_out": n_out, "seed": seed}

    yield "by hand", "from_seed", given(torch.arange(24.0).view(6, 4), [0, 2, 1, 0, 2, 1], 3, 2, 1)
    yield "one output", "from_seed", given(rows(5, 7), [3, 0, 1, 2, 0], 6, 1, seed())
    yield "ten outputs", "from_seed", given(rows(8, 6), [1, 0, 2, 1, 0, 2, 3, 1], 4, 10, seed())
    yield "labels with gaps", "from_seed", given(rows(5, 3), [0, 6, 2, 2, 6], 4, 2, seed())
    yield "largest label in the middle", "from_seed", given(rows(4, 3), [1, 4, 0, 2], 5, 2, seed())
    yield "one row", "from_seed", given(rows(1, 4), [3], 5, 2, seed())
    yield "as many rows as inputs", "from_seed", given(rows(4, 4), [0, 1, 2, 1], 6, 2, seed())
    yield "as many hidden units as inputs", "from_seed", given(rows(6, 5), [0, 1, 1, 0, 1, 0], 5, 3, seed())
    yield "one label only", "from_seed", given(rows(5, 3), [0, 0, 0, 0, 0], 4, 2, seed())
    yield "twice", "twice", given(rows(5, 4), [0, 1, 2, 1, 0], 3, 2, seed())
    x, y = digits.load()
    yield "digits", "from_seed", {"x": x, "y": y, "nh": 50, "n_out": 10, "seed": seed()}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m = size(), size()
        labels = torch.randint(6, (n,), generator=gen)
        inputs = {"x": rand(n, m).abs(), "y": labels, "nh": size(), "n_out": size(), "seed": 1000 * size() + size()}
        yield f"sizes {number}", "from_seed", inputs
