"""Writes the three small slopes down and multiplies them: the mean's, the square's, the difference's."""

import torch
from mse import residual


def mse_grad(out, targ):
    r = residual(out, targ).unsqueeze(-1)
    slope_of_mean = torch.full_like(r, 1 / r.numel())
    slope_of_square = r + r
    slope_of_difference = torch.ones_like(r)
    out.g = slope_of_mean * slope_of_square * slope_of_difference
