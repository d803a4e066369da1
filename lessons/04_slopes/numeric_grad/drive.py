"""Functions with slopes worth finding; each is handed to numeric_grad."""

import torch
from numeric_grad import numeric_grad


def squares(x, h=1e-5):
    """The slopes of the sum of squares."""
    return numeric_grad(lambda t: (t**2).sum(), x, h)


def cubes(x, h=1e-5):
    """The slopes of the sum of cubes, which bends more to one side than to the other."""
    return numeric_grad(lambda t: (t**3).sum(), x, h)


def cubes_plus(x):
    """The slopes of the sum of x cubed plus x, with the h that numeric_grad takes by itself."""
    return numeric_grad(lambda t: (t**3 + t).sum(), x)


def exponentials(x):
    """The slopes of the sum of e to the x."""
    return numeric_grad(lambda t: t.exp().sum(), x)


def first_times_last(x):
    """The slopes of the product of the first and the last entry."""
    return numeric_grad(lambda t: t[0] * t[-1], x)


def weighted(x, weights):
    """The slopes of a sum of squares in which every place has a weight of its own."""
    return numeric_grad(lambda t: (weights * t**2).sum(), x)


def constant(x):
    """The slopes of a function whose value does not depend on its input."""
    return numeric_grad(lambda t: torch.tensor(2.5, dtype=torch.float64), x)


def rectified(x, h):
    """The slopes of the sum of what a rectifier lets through."""
    return numeric_grad(lambda t: t.clamp(min=0).sum(), x, h)


def loss_by_weights(w, rows, targ):
    """The slopes of a mean squared error with respect to the weights of a linear layer."""
    return numeric_grad(lambda t: ((rows @ t)[:, 0] - targ).pow(2).mean(), w)
