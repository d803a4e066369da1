"""What accuracy is tried on: partly right batches first, then everything on which a slip happens to be right."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. No mean of no rows: nan is as good as an error there."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def labels(out, *wrong):
        """The right answers, but one class further in the rows `wrong`."""
        yb = out.argmax(1)
        for row in wrong:
            yb[row] = (yb[row] + 1) % out.shape[1]
        return yb

    scores = torch.tensor([[2.0, 1.0, 0.0], [0.5, 3.0, 1.0], [1.0, 4.0, 6.0], [5.0, 2.0, 3.0]])
    yield "by hand", {"out": scores, "yb": torch.tensor([0, 1, 2, 2])}
    out = rand(6, 10)
    yield "four of six right, ten classes", {"out": out, "yb": labels(out, 1, 4)}
    out = rand(4, 4)
    yield "square", {"out": out, "yb": labels(out, 2)}
    out = rand(7, 3)
    yield "more rows than classes", {"out": out, "yb": labels(out, 0, 1, 3, 5)}
    out = rand(5, 4)
    yield "all right", {"out": out, "yb": labels(out)}
    yield "none right", {"out": out, "yb": labels(out, 0, 1, 2, 3, 4)}
    out = rand(1, 5)
    yield "one row, right", {"out": out, "yb": labels(out)}
    yield "one row, wrong", {"out": out, "yb": labels(out, 0)}
    yield (
        "ties",
        {"out": torch.tensor([[1.0, 1.0, 0.0], [0.0, 2.0, 2.0], [3.0, 3.0, 3.0], [1.0, 4.0, 1.0]]), "yb": torch.tensor([1, 1, 0, 1])},
    )
    yield (
        "columns at different heights",
        {"out": torch.tensor([[9.0, 1.0, 5.0], [8.0, 3.0, 4.0], [7.0, 2.0, 6.0], [4.0, 6.0, 5.0]]), "yb": torch.tensor([0, 0, 2, 1])},
    )
    out = -rand(5, 3).abs() - 1
    yield "all scores negative", {"out": out, "yb": labels(out, 3, 4)}
    out = rand(5, 4)
    yield "int32 labels", {"out": out, "yb": labels(out, 2).to(torch.int32)}
    out = rand(5, 4, dtype=torch.float64)
    yield "float64 scores", {"out": out, "yb": labels(out, 1, 2)}
    out = rand(4, 6).T
    yield "transposed view", {"out": out, "yb": labels(out, 0)}
    (x, y), (x_held, y_held) = digits.split()
    means = torch.stack([x[y == digit].mean(0) for digit in range(10)])  # [10, 64]: the average picture of each digit
    yield "357 digits, the nearest average picture", {"out": x_held @ means.T - means.pow(2).sum(1) / 2, "yb": y_held}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, c = size(), size()
        yield f"sizes {number}", {"out": rand(n, c), "yb": torch.randint(c, (n,), generator=gen)}
