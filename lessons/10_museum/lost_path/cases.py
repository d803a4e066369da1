"""A block with a way past it and a pair with tied weights, in several sizes."""

import torch


def cases(gen):
    """Named inputs, simplest first; slopes of both signs."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def skip(n, m, **options):
        return {"x": rand(n, m, **options), "w": rand(m, m, **options), "b": rand(m, **options), "slopes": rand(n, m, **options)}

    def tied(n, m, nh, **options):
        return {"x": rand(n, m, **options), "w": rand(m, nh, **options), "slopes": rand(n, m, **options)}

    def with_older(inputs):
        for name in set(inputs) - {"slopes"}:
            inputs[name].g = torch.full_like(inputs[name], 7.0)
        return inputs

    yield (
        "skip: by hand",
        "skip_block",
        {
            "x": torch.tensor([[1.0, 2.0]]),
            "w": torch.tensor([[1.0, 0.0], [0.0, -1.0]]),
            "b": torch.tensor([0.0, 1.0]),
            "slopes": torch.tensor([[3.0, 5.0]]),
        },
    )
    yield "skip: four rows", "skip_block", skip(4, 3)
    yield "skip: one row", "skip_block", skip(1, 5)
    shut = skip(4, 3)
    shut["b"] = torch.full((3,), -100.0)
    yield "skip: the layer is shut", "skip_block", shut
    at_zero = skip(3, 2)
    at_zero["x"], at_zero["b"] = torch.zeros(3, 2), torch.tensor([0.0, 1.0])
    yield "skip: a unit at exactly zero", "skip_block", at_zero
    yield "skip: as many rows as numbers", "skip_block", skip(3, 3)
    yield "skip: older .g are there", "skip_block", with_older(skip(4, 3))
    yield "skip: float64", "skip_block", skip(4, 3, dtype=torch.float64)

    yield (
        "tied: by hand",
        "tied_pair",
        {"x": torch.tensor([[1.0, 2.0]]), "w": torch.tensor([[1.0], [3.0]]), "slopes": torch.tensor([[1.0, -1.0]])},
    )
    yield "tied: four rows", "tied_pair", tied(4, 3, 2)
    yield "tied: one row", "tied_pair", tied(1, 3, 4)
    yield "tied: all sizes equal", "tied_pair", tied(3, 3, 3)
    yield "tied: older .g are there", "tied_pair", with_older(tied(4, 3, 2))
    yield "tied: float64", "tied_pair", tied(4, 3, 2, dtype=torch.float64)


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(2):
        n, m, nh = size(), size(), size()
        skip = {"x": rand(n, m), "w": rand(m, m), "b": rand(m), "slopes": rand(n, m)}
        yield f"skip {number}", "skip_block", skip
        yield f"tied {number}", "tied_pair", {"x": rand(n, m), "w": rand(m, nh), "slopes": rand(n, m)}
