"""What double is tried on."""

import torch


def cases(gen):
    """Named inputs, simplest first."""
    yield "by hand", {"x": torch.tensor([1.0, -3.0])}
    yield "two axes", {"x": torch.randn(3, 4, generator=gen)}
    yield "float64", {"x": torch.randn(5, generator=gen, dtype=torch.float64)}
    yield "transposed view", {"x": torch.randn(2, 3, generator=gen).T}
    yield "empty", {"x": torch.zeros(0)}
