"""Every row of a unit matrix is a direction to nudge in; the columns are put together and turned at the end."""

import torch


def jacobian(f, x, h=1e-6):
    steps = h * torch.eye(x.shape[0], dtype=x.dtype)
    answers = [f(x + step) - f(x - step) for step in steps]
    return torch.stack(answers, dim=1).T / (2 * h)
