"""What jacobian is tried on: a table that can be read off, then functions whose tables are lopsided."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first; the functions themselves are in drive.py."""

    def rand(*shape):
        return torch.randn(shape, generator=gen, dtype=torch.float64)

    def fixed(*numbers):
        return torch.tensor(numbers, dtype=torch.float64)

    w = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], dtype=torch.float64)
    yield "weighted sums by hand", "weighted_sums", {"x": fixed(0.5, -1.0, 2.0), "w": w}
    yield "weighted sums", "weighted_sums", {"x": rand(3), "w": rand(3, 4)}
    yield "as many out as in", "weighted_sums", {"x": rand(3), "w": rand(3, 3)}
    yield "transposed weights", "weighted_sums", {"x": rand(4), "w": rand(2, 4).T}
    yield "a large nudge", "weighted_sums_with", {"x": rand(3), "w": rand(3, 2), "h": 0.25}
    yield "a large nudge, products", "products_with", {"x": rand(3), "h": 0.25}
    yield "squares", "squares", {"x": fixed(1.0, -2.0, 3.0)}
    yield "one output", "length", {"x": rand(4)}
    yield "one input", "powers", {"x": fixed(1.5)}
    yield "one in, one out", "weighted_sums", {"x": rand(1), "w": rand(1, 1)}
    yield "mixed", "mixed", {"x": rand(3)}
    yield "running sums", "running_sums", {"x": rand(4)}
    yield "moved up", "moved_up", {"x": rand(4)}
    yield "a constant", "constant", {"x": rand(3)}
    yield "shares", "shares", {"x": rand(4)}
    x, _ = digits.load()
    yield "a layer on a digit", "layer", {"x": x[3].double(), "w": rand(64, 5) / 4, "b": rand(5)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, m = size(), size()
        inputs = {"x": rand(n, dtype=torch.float64), "w": rand(n, m, dtype=torch.float64)}
        yield f"sizes {number}", "weighted_sums", inputs
