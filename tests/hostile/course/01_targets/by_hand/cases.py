"""What product is tried on."""

import torch


def cases(gen):
    """Named inputs, simplest first."""
    yield "by hand", {"a": torch.tensor([[1.0, 2.0]]), "b": torch.tensor([[3.0], [4.0]])}
    yield "tall", {"a": torch.randn(5, 3, generator=gen), "b": torch.randn(3, 2, generator=gen)}
    yield "square", {"a": torch.randn(3, 3, generator=gen), "b": torch.randn(3, 3, generator=gen)}
