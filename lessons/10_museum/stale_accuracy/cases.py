"""Small classifiers: four rows by hand, clusters that are easy to tell apart, and digits."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def clusters(n, m, c, epochs, rate, **options):
        labels = torch.arange(n) % c
        centres = 4 * torch.eye(c, m, dtype=options.get("dtype"))
        weights = {"w": -0.3 * centres.T + 0.01 * rand(m, c, **options), "b": 0.01 * rand(c, **options)}  # they start out wrong
        return {"x": centres[labels] + 0.5 * rand(n, m, **options), "labels": labels, **weights, "epochs": epochs, "rate": rate}

    yield (
        "by hand",
        {
            "x": torch.tensor([[-2.0], [-1.0], [1.0], [2.0]]),
            "labels": torch.tensor([0, 0, 1, 1]),
            "w": torch.zeros(1, 2),
            "b": torch.zeros(2),
            "epochs": 3,
            "rate": 1.0,
        },
    )
    yield (
        "the biases decide at the start",
        {
            "x": torch.tensor([[-2.0], [-1.0], [1.0], [2.0]]),
            "labels": torch.tensor([1, 1, 0, 1]),
            "w": torch.zeros(1, 2),
            "b": torch.tensor([0.0, 0.5]),
            "epochs": 2,
            "rate": 0.5,
        },
    )
    yield "a single epoch", clusters(12, 4, 3, 1, 0.1)
    yield "three classes, six epochs", clusters(12, 4, 3, 6, 0.2)
    yield "as many rows as classes", clusters(3, 4, 3, 5, 0.2)
    yield "as many inputs as classes", clusters(15, 3, 3, 5, 0.2)
    yield "float64", clusters(10, 3, 2, 5, 0.2, dtype=torch.float64)
    x, y = digits.load()
    yield "digits", {"x": x[:200], "labels": y[:200], "w": 0.1 * rand(64, 10), "b": torch.zeros(10), "epochs": 12, "rate": 1.0}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, c = 2 + size(), 1 + size(), 1 + size()
        labels = torch.randint(c, (n,), generator=gen)
        inputs = {"x": rand(n, m), "labels": labels, "w": 0.1 * rand(m, c), "b": 0.1 * rand(c)}
        yield f"sizes {number}", {**inputs, "epochs": size(), "rate": 0.2}
