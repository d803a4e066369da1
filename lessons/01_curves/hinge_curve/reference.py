"""A curve from rectified straight lines."""

import torch


def hinge_curve(x: torch.Tensor, slope: torch.Tensor, knee: torch.Tensor, weight: torch.Tensor, base: float) -> torch.Tensor:
    """The height of the curve at every x: base, plus every hinge times its weight."""
    lines = slope * (x[:, None] - knee)  # [h] * ([n, 1] - [h]) -> [n, h]: a row for each x, a column for each hinge
    hinges = lines.clamp(min=0)  # [n, h]: nothing below zero is left
    return base + (weight * hinges).sum(1)  # [h] * [n, h] -> [n, h], summed along each row: [n]
