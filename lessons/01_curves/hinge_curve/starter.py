"""A curve from rectified straight lines."""

import torch


def hinge_curve(x: torch.Tensor, slope: torch.Tensor, knee: torch.Tensor, weight: torch.Tensor, base: float) -> torch.Tensor:
    """The height of the curve at every x: base, plus every hinge times its weight.

    x: [n]        where you want the curve
    slope: [h]    how steep each line is before it is cut off; may be negative
    knee: [h]     where each line crosses zero
    weight: [h]   how much of each hinge is added; may be negative
    base: a Python number, added once
    Returns [n].
    """
    raise NotImplementedError("hinge_curve: write me")
