"""Small networks, trained for a few steps."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; rates are small enough for every step to help."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def training(n, m, nh, steps, rate, **options):
        return {
            "x": rand(n, m, **options),
            "targ": rand(n, **options),
            "w1": rand(m, nh, **options),
            "b1": rand(nh, **options),
            "w2": rand(nh, 1, **options),
            "b2": rand(1, **options),
            "steps": steps,
            "rate": rate,
        }

    yield (
        "by hand",
        {
            "x": torch.tensor([[2.0]]),
            "targ": torch.tensor([1.0]),
            "w1": torch.tensor([[1.0]]),
            "b1": torch.tensor([1.0]),
            "w2": torch.tensor([[2.0]]),
            "b2": torch.tensor([-3.0]),
            "steps": 3,
            "rate": 0.001,
        },
    )
    yield (
        "a unit at exactly zero",
        {
            "x": torch.tensor([[2.0], [2.0]]),
            "targ": torch.tensor([1.0, 2.0]),
            "w1": torch.tensor([[1.0, 1.0]]),
            "b1": torch.tensor([1.0, -2.0]),
            "w2": torch.tensor([[2.0], [-5.0]]),
            "b2": torch.tensor([-3.0]),
            "steps": 2,
            "rate": 0.001,
        },
    )
    yield "a single step", training(5, 4, 3, 1, 0.01)
    yield "six rows, four steps", training(6, 4, 3, 4, 0.01)
    yield "one row", training(1, 3, 4, 3, 0.01)
    yield "all sizes equal", training(3, 3, 3, 3, 0.01)
    yield "float64", training(5, 4, 3, 3, 0.01, dtype=torch.float64)
    x, y = digits.load()
    pictures = training(1, 64, 8, 10, 0.001)
    yield "digits", {**pictures, "x": x[:100], "targ": y[:100].float(), "w1": 0.1 * pictures["w1"]}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, nh = size(), size(), size()
        weights = {"w1": rand(m, nh), "b1": rand(nh), "w2": rand(nh, 1), "b2": rand(1)}
        inputs = {"x": rand(n, m), "targ": rand(n), **weights, "steps": size(), "rate": 0.001}
        yield f"sizes {number}", inputs
