"""Fills a column of zeros, one row after the other."""

import torch


def mse_grad(out, targ):
    gradient = torch.zeros_like(out)
    for row in range(out.shape[0]):
        gradient[row, 0] = 2 * (out[row, 0] - targ[row]) / out.shape[0]
    out.g = gradient
