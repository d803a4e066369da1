"""What accumulate is tried on."""

import torch


def cases(gen):
    """Named inputs, simplest first."""
    yield "by hand", {"x": torch.tensor([1.0, 2.0]), "g": torch.tensor([1.0, 10.0])}
    yield "random", {"x": torch.randn(4, generator=gen), "g": torch.randn(4, generator=gen)}
