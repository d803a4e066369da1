"""A network with one hidden layer, there and back in several ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch

from benchmarks.figures.measuring import digits

PIXELS, UNITS = 64, 50


class Weights(NamedTuple):
    """Of a network with one hidden layer: [64, 50], [50], [50, 1], [1]."""

    w1: torch.Tensor
    b1: torch.Tensor
    w2: torch.Tensor
    b2: torch.Tensor


class Pass(NamedTuple):
    """What a pass there and back leaves: tensors of the way forward, and gradients."""

    l1: torch.Tensor  # [n, 50]
    out_g: torch.Tensor  # [n, 1]
    l2_g: torch.Tensor  # [n, 50]
    l1_g: torch.Tensor  # [n, 50]
    w1_g: torch.Tensor
    b1_g: torch.Tensor
    w2_g: torch.Tensor
    b2_g: torch.Tensor
    x_g: torch.Tensor


def drawn(seed: int, scale: float = 1.0) -> Weights:
    """Weights and biases from a normal distribution."""
    gen = torch.Generator().manual_seed(seed)
    shapes = ((PIXELS, UNITS), (UNITS,), (UNITS, 1), (1,))
    return Weights(*(scale * torch.randn(*shape, generator=gen) for shape in shapes))


def forward(x: torch.Tensor, weights: Weights) -> torch.Tensor:
    return (x @ weights.w1 + weights.b1).clamp_min(0) @ weights.w2 + weights.b2


def there_and_back(
    x: torch.Tensor,
    targ: torch.Tensor,
    weights: Weights,
    gates: Callable[[torch.Tensor, torch.Tensor], torch.Tensor] = lambda l1, slopes: l1 > 0,
) -> Pass:
    """There and back, with matrix products. gates: from l1 and l2.g."""
    l1 = x @ weights.w1 + weights.b1
    l2 = l1.clamp_min(0)
    out = l2 @ weights.w2 + weights.b2
    out_g = 2 * (out - targ[:, None]) / len(x)
    l2_g = out_g @ weights.w2.T
    l1_g = l2_g * gates(l1, l2_g)
    first = (x.T @ l1_g, l1_g.sum(0))
    second = (l2.T @ out_g, out_g.sum(0))
    return Pass(l1, out_g, l2_g, l1_g, *first, *second, l1_g @ weights.w1.T)


def with_third_axis(x: torch.Tensor, targ: torch.Tensor, weights: Weights) -> torch.Tensor:
    """There and back with the broadcast products of lin_grad; the first weights' gradient."""
    l1 = x @ weights.w1 + weights.b1
    l2 = l1.clamp_min(0)
    out = l2 @ weights.w2 + weights.b2
    out_g = 2 * (out - targ[:, None]) / len(x)
    w2_g = (l2[:, :, None] * out_g[:, None, :]).sum(0)
    l1_g = (out_g @ weights.w2.T) * (l1 > 0)
    assert w2_g.shape == weights.w2.shape
    assert (l1_g @ weights.w1.T).shape == x.shape
    return (x[:, :, None] * l1_g[:, None, :]).sum(0)


def by_autograd(x: torch.Tensor, targ: torch.Tensor, weights: Weights) -> tuple[torch.Tensor, ...]:
    """The gradients of x, w1, b1, w2, b2."""
    leaves = [item.detach().clone().requires_grad_() for item in (x, *weights)]
    out = forward(leaves[0], Weights(*leaves[1:]))
    return torch.autograd.grad((out[:, 0] - targ).pow(2).mean(), leaves)


def all_rows() -> tuple[torch.Tensor, torch.Tensor]:
    """The digits [1797, 64], and their labels as targets [1797]."""
    pictures, labels = digits()
    return pictures, labels.float()
