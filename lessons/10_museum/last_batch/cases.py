"""Small classifiers on rows in the order of their labels, and on rows in any order."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def clusters(labels, m, c, epochs, bs, rate, **options):
        centres = 2 * torch.eye(c, m, dtype=options.get("dtype"))
        return {
            "x": centres[labels] + 0.5 * rand(len(labels), m, **options),
            "labels": labels,
            "w": 0.01 * rand(m, c, **options),
            "b": rand(c, **options),
            "epochs": epochs,
            "bs": bs,
            "rate": rate,
        }

    yield (
        "by hand",
        {
            "x": torch.zeros(6, 1),
            "labels": torch.tensor([0, 0, 1, 1, 1, 1]),
            "w": torch.zeros(1, 2),
            "b": torch.zeros(2),
            "epochs": 1,
            "bs": 2,
            "rate": 2.0,
        },
    )
    in_order = torch.arange(3).repeat_interleave(4)
    yield "sorted, three classes", clusters(in_order, 4, 3, 3, 4, 1.0)
    yield "sorted, a short last batch", clusters(in_order, 4, 3, 3, 5, 1.0)
    yield "mixed rows", clusters(torch.arange(12) % 3, 4, 3, 3, 4, 0.3)
    yield "one batch takes all", clusters(in_order, 4, 3, 3, 12, 0.3)
    yield "batches larger than the set", clusters(in_order, 4, 3, 2, 50, 0.3)
    yield "batches of one row", clusters(torch.arange(6) % 3, 4, 3, 2, 1, 0.3)
    yield "float64", clusters(in_order, 4, 3, 2, 5, 0.5, dtype=torch.float64)
    x, y = digits.load()
    order = y[:300].argsort(stable=True)
    yield (
        "sorted digits",
        {
            "x": x[:300][order],
            "labels": y[:300][order],
            "w": torch.zeros(64, 10),
            "b": 0.1 * rand(10),
            "epochs": 2,
            "bs": 20,
            "rate": 0.5,
        },
    )
    yield "what autograd still follows", "kept_by_autograd", clusters(in_order, 4, 3, 2, 5, 0.5)


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m, c = 2 + size(), 1 + size(), 1 + size()
        labels = torch.randint(c, (n,), generator=gen)
        inputs = {"x": rand(n, m), "labels": labels, "w": 0.01 * rand(m, c), "b": rand(c)}
        yield f"sizes {number}", {**inputs, "epochs": 2, "bs": size(), "rate": 0.3}
