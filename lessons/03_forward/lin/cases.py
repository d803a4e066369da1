"""What lin is tried on: sizes that differ first, then those that hide slips, then real digits."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; biases are never zero, or a forgotten one would not show."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield (
        "by hand",
        {
            "x": torch.tensor([[1.0, 2.0], [3.0, 4.0]]),
            "w": torch.tensor([[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]]),
            "b": torch.tensor([10.0, 20.0, 30.0]),
        },
    )
    yield "three sizes", {"x": rand(5, 4), "w": rand(4, 3), "b": rand(3)}
    yield "one row", {"x": rand(1, 4), "w": rand(4, 3), "b": rand(3)}
    yield "one unit", {"x": rand(5, 3), "w": rand(3, 1), "b": rand(1)}
    yield "square", {"x": rand(3, 3), "w": rand(3, 3), "b": rand(3)}
    yield (
        "float64",
        {
            "x": rand(4, 2, dtype=torch.float64),
            "w": rand(2, 3, dtype=torch.float64),
            "b": rand(3, dtype=torch.float64),
        },
    )
    yield "transposed views", {"x": rand(4, 5).T, "w": rand(3, 4).T, "b": rand(3)}
    yield "no rows", {"x": rand(0, 4), "w": rand(4, 3), "b": rand(3)}
    x, _ = digits.load()
    yield "digits", {"x": x[:8], "w": rand(64, 5), "b": rand(5)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, i, o = size(), size(), size()
        yield f"sizes {number}", {"x": rand(n, i), "w": rand(i, o), "b": rand(o)}
