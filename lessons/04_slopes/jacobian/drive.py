"""Functions from vectors to vectors; each is passed to jacobian."""

import torch
from jacobian import jacobian


def weighted_sums(x, w):
    """Every output a weighted sum of the inputs."""
    return jacobian(lambda v: v @ w, x)


def weighted_sums_with(x, w, h):
    """The same with another nudge."""
    return jacobian(lambda v: v @ w, x, h)


def products_with(x, h):
    """Products with another nudge: what one nudge leaves behind shows in the next row."""
    return jacobian(lambda v: torch.stack([v[0] * v[1], v[0] * v[1] * v[2], v[1] * v[2]]), x, h)


def squares(x):
    """Every output the square of its own input."""
    return jacobian(lambda v: v**2, x)


def length(x):
    """One output: the sum of squares, as a vector of one."""
    return jacobian(lambda v: (v**2).sum().reshape(1), x)


def powers(x):
    """One input, five outputs: its powers."""
    return jacobian(lambda v: torch.stack([v[0] ** k for k in range(5)]), x)


def mixed(x):
    """Three inputs, four outputs, each made of other inputs."""
    return jacobian(lambda v: torch.stack([v[0] * v[1], v[1] + v[2] ** 2, v[2].sin(), -v[0] * v[2]]), x)


def running_sums(x):
    """Output c is the sum of the inputs up to c."""
    return jacobian(lambda v: torch.stack([v[: c + 1].sum() for c in range(len(v))]), x)


def moved_up(x):
    """Every number moves one place up, and the last one to the front."""
    return jacobian(lambda v: v.roll(1), x)


def constant(x):
    """Two outputs that do not depend on the inputs."""
    return jacobian(lambda v: torch.tensor([1.0, 2.0], dtype=v.dtype), x)


def shares(x):
    """Every number's exponential as a share of all of them."""
    return jacobian(lambda v: v.exp() / v.exp().sum(), x)


def layer(x, w, b):
    """A linear layer and a rectifier."""
    return jacobian(lambda v: (v @ w + b).clamp(min=0), x)
