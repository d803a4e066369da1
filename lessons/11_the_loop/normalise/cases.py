"""What the scale is tried on: a few rows by hand, columns that never change, and a validation set that is unlike the training set."""

import digits
import torch


def cases(gen):
    """Named inputs, simplest first. Columns that never change hold numbers whose mean is exact."""

    def rand(*shape, **options):
        return torch.randn(*shape, generator=gen, **options)

    def columns(n, m, **options):
        """Columns of very different means and sizes."""
        return rand(n, m, **options) * torch.tensor([0.1, 30.0, 1.0, 5.0, 0.5])[:m] + torch.tensor([5.0, -100.0, 0.0, 2.0, -1.0])[:m]

    def with_a_constant(n, m, value):
        x = columns(n, m)
        x[:, 1] = value
        return x

    by_hand = torch.tensor([[1.0, 10.0, 5.0], [3.0, 20.0, 5.0]])
    yield "scaler: by hand", "fit_scaler", {"train": by_hand}
    yield "scaler: seven rows", "fit_scaler", {"train": columns(7, 4)}
    yield "scaler: two rows", "fit_scaler", {"train": columns(2, 5)}
    yield "scaler: a column that never changes", "fit_scaler", {"train": with_a_constant(8, 3, 4.0)}
    yield "scaler: a column of zeros", "fit_scaler", {"train": with_a_constant(8, 4, 0.0)}
    yield "scaler: a single row", "fit_scaler", {"train": columns(1, 4)}
    yield "scaler: a hardly changing column", "fit_scaler", {"train": rand(8, 3) * torch.tensor([0.001, 0.002, 1.0])}
    yield "scaler: columns far from 0", "fit_scaler", {"train": rand(9, 3) + torch.tensor([1000.0, -2000.0, 3000.0])}
    yield "scaler: square", "fit_scaler", {"train": columns(4, 4)}
    yield "scaler: float64", "fit_scaler", {"train": columns(6, 3, dtype=torch.float64).double()}
    mean, std = rand(4), rand(4).abs() + 0.5
    yield "scale: five rows", "scale", {"x": columns(5, 4), "scaler": (mean, std)}
    yield "scale: square", "scale", {"x": columns(4, 4), "scaler": (mean, std)}
    yield "scale: no rows", "scale", {"x": rand(0, 4), "scaler": (mean, std)}
    yield "sets: by hand", "scale_sets", {"train": by_hand, "valid": torch.tensor([[4.0, 15.0, 7.0]])}
    yield "sets: valid is elsewhere", "scale_sets", {"train": columns(8, 4), "valid": columns(5, 4) + 20}
    yield "sets: as many rows in both", "scale_sets", {"train": columns(6, 3), "valid": columns(6, 3) * 2 - 1}
    yield "sets: constant in training alone", "scale_sets", {"train": with_a_constant(8, 4, 0.0), "valid": columns(3, 4)}
    yield "sets: constant in valid alone", "scale_sets", {"train": columns(8, 4), "valid": with_a_constant(3, 4, 2.0)}
    yield "sets: one row to validate", "scale_sets", {"train": columns(5, 3), "valid": columns(1, 3)}
    x, _ = digits.load()
    yield "digits", "scale_sets", {"train": x[:100], "valid": x[100:160]}


def fresh(gen):
    """Sets of other sizes, drawn for each submission."""

    def size():
        return int(torch.randint(1, 8, (), generator=gen))

    for number in range(3):
        n, v, m = size() + 1, size(), size()
        train, valid = (torch.randn(rows, m, generator=gen) * 4 + 3 for rows in (n, v))
        train[0] = 5 + (train[0] - 3).abs()  # no column is nearly constant
        train[1] = 1 - (train[1] - 3).abs()
        yield f"sets {number}", "scale_sets", {"train": train, "valid": valid + number}
        yield f"scaler {number}", "fit_scaler", {"train": train}
