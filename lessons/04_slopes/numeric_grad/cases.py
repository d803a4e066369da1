"""What numeric_grad is tried on: parabolas by hand, then functions and shapes on which shortcuts show."""

import torch


def cases(gen):
    """Named inputs, simplest first. The functions themselves are in drive.py."""

    def rand(*shape):
        return torch.randn(shape, generator=gen, dtype=torch.float64)

    def fixed(*numbers):
        return torch.tensor(numbers, dtype=torch.float64)

    yield "squares by hand", "squares", {"x": fixed(3.0, -1.0), "h": 0.5}
    yield "squares", "squares", {"x": rand(5)}
    yield "cubes, large nudges", "cubes", {"x": fixed(2.0, 1.0, -1.0), "h": 0.5}
    yield "cubes plus x", "cubes_plus", {"x": rand(4)}
    yield "exponentials", "exponentials", {"x": rand(4)}
    yield "first times last", "first_times_last", {"x": rand(5)}
    yield "a constant", "constant", {"x": rand(3)}
    yield "a corner", "rectified", {"x": fixed(0.0, 2.0, -1.0), "h": 1e-3}
    yield "no axes", "squares", {"x": rand()}
    yield "a table", "weighted", {"x": rand(4, 3), "weights": rand(4, 3)}
    yield "a transposed table", "weighted", {"x": rand(3, 4).T, "weights": rand(4, 3)}
    yield "three axes", "cubes_plus", {"x": rand(2, 4, 3)}
    yield "no entries", "squares", {"x": torch.zeros(0, 3, dtype=torch.float64)}
    yield "a loss by its weights", "loss_by_weights", {"w": rand(3, 1), "rows": rand(6, 3), "targ": rand(6)}


def fresh(gen):
    """Cases of other sizes, drawn for each submission."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        shape = (size(), size())
        inputs = {name: rand(*shape, dtype=torch.float64) for name in ("x", "weights")}
        yield f"sizes {number}", "weighted", inputs
