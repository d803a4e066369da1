"""Noise with tossed labels, rows with something in them, and pairs of digits."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def labels(n, **options):
        """As many zeros as ones, in any order."""
        return (torch.randperm(n, generator=gen) % 2).to(options.get("dtype", torch.float32))

    def settings(held, k, steps=20, rate=0.5):
        return {"held": held, "k": k, "steps": steps, "rate": rate}

    def noise(n, m, held, k, **options):
        return {"x": rand(n, m, **options), "y": labels(n, **options), **settings(held, k)}

    def signal(n, m, held, k):
        """The first columns say something, each less than the one before."""
        y = labels(n)
        x = rand(n, m)
        x[:, :3] += (2 * y - 1)[:, None] * torch.tensor([1.5, 1.0, 0.7])
        return {"x": x, "y": y, **settings(held, k)}

    yield (
        "by hand",
        {
            "x": torch.tensor([[0.0, 0], [1, 2], [1, 1], [1, 3], [-5, 2], [5, 1]]),
            "y": torch.tensor([0.0, 1, 0, 1, 0, 1]),
            **settings(held=2, k=1, steps=10),
        },
    )
    yield "noise: nothing to be found", noise(24, 60, 8, 5)
    yield "noise: half of the rows held out", noise(32, 50, 16, 4)
    yield "noise: one row held out", noise(15, 30, 1, 3)
    yield "noise: a single column kept", noise(20, 40, 6, 1)
    yield "noise: every column kept", noise(18, 5, 6, 5)
    yield "noise: float64", noise(20, 40, 6, 3, dtype=torch.float64)
    yield "something to be found", signal(40, 12, 10, 3)

    small = signal(30, 8, 8, 3)
    small["x"][:, 0] /= 1000  # says as much in other units
    yield "a column in other units", small

    blank = noise(18, 5, 6, 5)
    blank["x"][:, 2] = 7.0  # kept, since all are, and never changes
    yield "a column that never changes is kept", blank

    only_later = noise(20, 12, 6, 3)
    only_later["x"][:, 4] = 7.0  # says nothing as long as it never changes
    only_later["x"][-6:, 4] += 2 * only_later["y"][-6:]
    yield "a column that changes only among the held-out rows", only_later

    another_scale = signal(30, 10, 8, 4)
    another_scale["x"][-8:] = another_scale["x"][-8:] * 5 + 3
    yield "held-out rows from another source", another_scale

    x, y = digits.load()
    wanted = ((y == 3) | (y == 8)).nonzero()[:90, 0]
    pixels = x[wanted] + 0.01 * rand(90, 64)
    yield "threes and eights", {"x": pixels, "y": (y[wanted] == 8).float(), **settings(30, 6)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission: at least two of each kind to train on."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        held, m = size(), size() + 1
        n = 4 + size() + held
        k = int(torch.randint(1, m + 1, (), generator=gen))
        inputs = {"x": torch.randn(n, m, generator=gen), "y": (torch.arange(n) % 2).float()}
        yield f"sizes {number}", {**inputs, "held": held, "k": k, "steps": 5, "rate": 0.4}
