"""What batches is tried on: a remainder first, then every way in which n and bs can meet."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. All rows and labels differ, so that a row in the wrong place shows."""

    def rows(n, m, **options):
        return torch.randn(n, m, generator=gen, **options)

    def labels(n):
        return torch.randperm(n, generator=gen)

    def given(x, bs, y=None):
        return {"x": x, "y": labels(len(x)) if y is None else y, "bs": bs}

    yield "by hand", "walk", given(torch.arange(10.0).view(5, 2), 2, torch.arange(5) * 10)
    yield "ten rows by four", "walk", given(rows(10, 3), 4)
    yield "nothing left over", "walk", given(rows(8, 3), 4)
    yield "one row left over", "walk", given(rows(9, 3), 4)
    yield "a batch larger than all", "walk", given(rows(5, 3), 8)
    yield "one batch is all", "walk", given(rows(6, 3), 6)
    yield "one row at a time", "walk", given(rows(4, 3), 1)
    yield "a single row", "walk", given(rows(1, 3), 4)
    yield "no rows", "walk", given(rows(0, 3), 4)
    yield "more columns than rows", "walk", given(rows(5, 7), 3)
    yield "three axes", "walk", given(torch.randn(7, 3, 2, generator=gen), 3)
    yield "labels are floats", "walk", given(rows(7, 2), 3, torch.randn(7, generator=gen))
    yield "float64", "walk", given(rows(7, 2, dtype=torch.float64), 3)
    yield "transposed view", "walk", given(rows(3, 7).T, 2)
    yield "two epochs", "walk_twice", given(rows(7, 3), 3)
    x, y = digits.load()
    yield "150 digits by 64", "walk", given(x[:150].clone(), 64, y[:150].clone())


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n = size()
        inputs = {"x": rand(n, size()), "y": torch.randperm(n, generator=gen), "bs": size()}
        yield f"sizes {number}", "walk", inputs
