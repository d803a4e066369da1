"""What residual and mse are tried on: rows that differ first, then every input on which the unit axis hides."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. No mean of no rows: nan is as good as an error there."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    by_hand = {"out": torch.tensor([[2.0], [5.0], [1.0], [4.0]]), "targ": torch.tensor([1.0, 5.0, 3.0, 1.0])}
    yield "residual: by hand", "residual", by_hand
    yield "residual: five rows", "residual", {"out": rand(5, 1), "targ": rand(5)}
    yield "residual: one row", "residual", {"out": rand(1, 1), "targ": rand(1)}
    yield "residual: whole targets", "residual", {"out": rand(6, 1), "targ": torch.randint(10, (6,), generator=gen)}
    yield "residual: no rows", "residual", {"out": rand(0, 1), "targ": rand(0)}

    yield "loss: by hand", "mse", by_hand
    yield "loss: five rows", "mse", {"out": rand(5, 1), "targ": rand(5)}
    yield "loss: one row", "mse", {"out": rand(1, 1), "targ": rand(1)}
    yield "loss: two rows", "mse", {"out": rand(2, 1), "targ": rand(2)}
    yield "loss: all targets equal", "mse", {"out": rand(6, 1), "targ": torch.full((6,), 3.0)}
    perfect = rand(4, 1)
    yield "loss: a perfect fit", "mse", {"out": perfect, "targ": perfect[:, 0].clone()}
    yield "loss: whole targets", "mse", {"out": 5 + rand(7, 1), "targ": torch.randint(10, (7,), generator=gen)}
    in_float64 = {"out": rand(5, 1, dtype=torch.float64), "targ": rand(5, dtype=torch.float64)}
    yield "residual: float64", "residual", in_float64
    yield "loss: float64", "mse", in_float64
    yield "loss: transposed view", "mse", {"out": rand(1, 5).T, "targ": rand(5)}

    x, y = digits.load()
    hidden = (x[:1500] @ rand(64, 50)).clamp(min=0)
    yield "loss: 1,500 digits", "mse", {"out": hidden @ rand(50, 1), "targ": y[:1500].float()}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for entry in ("residual", "mse"):
        for number in range(2):
            n = size()
            yield f"{entry} {number}", entry, {"out": rand(n, 1), "targ": rand(n)}
