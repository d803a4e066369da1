"""What row_sums is tried on."""

import torch


def cases(gen):
    """Named inputs, simplest first; never square before the last."""
    yield "by hand", {"x": torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])}
    yield "tall", {"x": torch.randn(5, 3, generator=gen)}
    yield "float64", {"x": torch.randn(2, 4, generator=gen, dtype=torch.float64)}
    yield "no rows", {"x": torch.zeros(0, 3)}
    yield "one column", {"x": torch.randn(3, 1, generator=gen)}
    yield "square", {"x": torch.randn(4, 4, generator=gen)}
