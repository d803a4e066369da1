"""What mse_grad is tried on: rows that differ first, then a single row, on which half of the slips hide."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. No case without rows: the mean of nothing has no slope."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    yield "by hand", {"out": torch.tensor([[2.0], [5.0], [1.0], [4.0]]), "targ": torch.tensor([1.0, 5.0, 3.0, 1.0])}
    yield "five rows", {"out": rand(5, 1), "targ": rand(5)}
    yield "two rows", {"out": rand(2, 1), "targ": rand(2)}
    yield "one row", {"out": rand(1, 1), "targ": rand(1)}
    perfect = rand(4, 1)
    yield "a perfect fit", {"out": perfect, "targ": perfect[:, 0].clone()}
    yield "all targets equal", {"out": rand(6, 1), "targ": torch.full((6,), 3.0)}
    yield "whole targets", {"out": 5 + rand(7, 1), "targ": torch.randint(10, (7,), generator=gen)}

    again = {"out": rand(3, 1), "targ": rand(3)}
    again["out"].g = torch.full((3, 1), 7.0)
    yield "an older .g is there", again

    yield "float64", {"out": rand(5, 1, dtype=torch.float64), "targ": rand(5, dtype=torch.float64)}
    yield "transposed view", {"out": rand(1, 5).T, "targ": rand(5)}
    x, y = digits.load()
    hidden = (x[:200] @ rand(64, 50)).clamp(min=0)
    yield "digits", {"out": hidden @ rand(50, 1), "targ": y[:200].float()}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n = size()
        yield f"sizes {number}", {"out": rand(n, 1), "targ": rand(n)}
