"""The measured figures of the lesson on the backward pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import torch
import torch.nn.functional as F

from benchmarks.figures.measuring import Figure, digits, times_as_long, training_digits

PIXELS, UNITS = 64, 50
DRAWS = 10


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


def _forward(x: torch.Tensor, weights: Weights) -> torch.Tensor:
    return (x @ weights.w1 + weights.b1).clamp_min(0) @ weights.w2 + weights.b2


def _through(
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


def _with_third_axis(x: torch.Tensor, targ: torch.Tensor, weights: Weights) -> torch.Tensor:
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


def _by_autograd(x: torch.Tensor, targ: torch.Tensor, weights: Weights) -> tuple[torch.Tensor, ...]:
    """The gradients of x, w1, b1, w2, b2."""
    leaves = [item.detach().clone().requires_grad_() for item in (x, *weights)]
    out = _forward(leaves[0], Weights(*leaves[1:]))
    return torch.autograd.grad((out[:, 0] - targ).pow(2).mean(), leaves)


def _all_rows() -> tuple[torch.Tensor, torch.Tensor]:
    pictures, labels = digits()
    return pictures, labels.float()


def _share_wrong(gates: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> Iterator[float]:
    """By what share of its own size the first weights' gradient is wrong, draw by draw."""
    x, targ = _all_rows()
    for seed in range(DRAWS):
        right = _through(x, targ, drawn(seed)).w1_g
        wrong = _through(x, targ, drawn(seed), gates).w1_g
        yield float((wrong - right).norm() / right.norm())


@cache
def _no_gates() -> tuple[float, ...]:
    return tuple(_share_wrong(lambda l1, slopes: torch.ones_like(l1)))


@cache
def _gates_from_slopes() -> tuple[float, ...]:
    return tuple(_share_wrong(lambda l1, slopes: slopes > 0))


def _hidden(seed: int) -> torch.Tensor:
    x, _ = _all_rows()
    weights = drawn(seed)
    return x @ weights.w1 + weights.b1


def _draws_with_dead_units() -> float:
    return float(sum(bool((_hidden(seed) <= 0).all(0).any()) for seed in range(DRAWS)))


def _most_dead_units() -> float:
    return float(max(int((_hidden(seed) <= 0).all(0).sum()) for seed in range(DRAWS)))


def _sixty_four() -> Pass:
    x, targ = _all_rows()
    return _through(x[:64], targ[:64], drawn(0))


def _off_from_autograd() -> float:
    """The largest difference as a share of the largest entry, of all five gradients."""
    x, targ = _all_rows()
    mine = _through(x, targ, drawn(0))
    own = (mine.x_g, mine.w1_g, mine.b1_g, mine.w2_g, mine.b2_g)
    theirs = _by_autograd(x, targ, drawn(0))
    return max(float((a - b).abs().max() / b.abs().max()) for a, b in zip(own, theirs, strict=True))


@cache
def _losses_of_training() -> tuple[float, float]:
    """Before the first and after the last of 500 steps with weights a tenth as large."""
    x, labels = training_digits()
    targ, weights = labels.float(), drawn(0, 0.1)

    def loss() -> float:
        return float((_forward(x, weights)[:, 0] - targ).pow(2).mean())

    before = loss()
    for _ in range(500):
        found = _through(x, targ, weights)
        gradients = (found.w1_g, found.b1_g, found.w2_g, found.b2_g)
        for item, slope in zip(weights, gradients, strict=True):
            item -= 0.05 * slope
    return before, loss()


def _mse_for_own_line() -> float:
    out, targ = torch.randn(1797, 1), torch.randn(1797)

    def library() -> None:
        leaf = out.detach().requires_grad_()
        F.mse_loss(leaf[:, 0], targ).backward()

    return times_as_long(library, lambda: (2 * (out[:, 0] - targ) / len(out))[:, None])


def _every_pair_for_own_line() -> float:
    out, targ = torch.randn(1797, 1), torch.randn(1797)
    own = (2 * (out[:, 0] - targ) / len(out))[:, None]
    return times_as_long(
        lambda: 2 * (out - targ) / len(out),
        lambda: (2 * (out[:, 0] - targ) / len(own))[:, None],
    )


def _where_for_mask() -> float:
    inp, slopes = torch.randn(1797, UNITS), torch.randn(1797, UNITS)
    return times_as_long(
        lambda: torch.where(inp > 0, slopes, torch.zeros(())), lambda: (inp > 0) * slopes
    )


def _third_axis_for_product(rows: int, pixels: int) -> float:
    inp, slopes = torch.randn(rows, pixels), torch.randn(rows, UNITS)
    return times_as_long(
        lambda: (inp[:, :, None] * slopes[:, None, :]).sum(0), lambda: inp.T @ slopes
    )


def _product_off_by() -> float:
    """As a share of the largest entry, between both ways, on the digits."""
    x, targ = _all_rows()
    slopes = _through(x, targ, drawn(0)).l2_g
    one, other = (x[:, :, None] * slopes[:, None, :]).sum(0), x.T @ slopes
    return float((one - other).abs().max() / other.abs().max())


def _back_for_forward() -> float:
    x, targ = _all_rows()
    weights = drawn(0)
    return times_as_long(lambda: _through(x, targ, weights), lambda: _forward(x, weights))


def _third_axis_for_forward() -> float:
    x, targ = _all_rows()
    weights = drawn(0)
    return times_as_long(lambda: _with_third_axis(x, targ, weights), lambda: _forward(x, weights))


def _own_for_autograd() -> float:
    x, targ = _all_rows()
    weights = drawn(0)
    return times_as_long(lambda: _through(x, targ, weights), lambda: _by_autograd(x, targ, weights))


@cache
def _classifier_gradients() -> tuple[tuple[float, float, float], ...]:
    """Of fresh classifiers: the largest entry of the first weights' gradient, and the shares of
    entries below 0.01 in the first and in the second layer.
    """
    pictures, labels = digits()
    found = []
    for seed in range(DRAWS):
        torch.manual_seed(seed)
        first, second = torch.nn.Linear(PIXELS, UNITS), torch.nn.Linear(UNITS, 10)
        F.cross_entropy(second(first(pictures).relu()), labels).backward()
        sizes = [layer.weight.grad for layer in (first, second)]
        below = [float((each.abs() < 0.01).float().mean()) for each in sizes if each is not None]
        largest = sizes[0]
        assert largest is not None
        found.append((float(largest.abs().max()), below[0], below[1]))
    return tuple(found)


FIGURES: dict[str, Callable[[], float]] = {
    "mse_grad: mse_loss and backward / own line, time": _mse_for_own_line,
    "mse_grad: every pair / own line, time": _every_pair_for_own_line,
    "relu_grad: least error without gates": lambda: min(_no_gates()),
    "relu_grad: largest error without gates": lambda: max(_no_gates()),
    "relu_grad: least error, gates of the slopes": lambda: min(_gates_from_slopes()),
    "relu_grad: largest error, gates of the slopes": lambda: max(_gates_from_slopes()),
    "relu_grad: open gates in the first draw": lambda: float((_hidden(0) > 0).float().mean()),
    "relu_grad: draws with a dead unit, of ten": _draws_with_dead_units,
    "relu_grad: most dead units in a draw": _most_dead_units,
    "relu_grad: numbers that are exactly 0": lambda: float((_hidden(0) == 0).sum()),
    "relu_grad: where / mask, time": _where_for_mask,
    "lin_grad: third axis / product, time": lambda: _third_axis_for_product(1797, PIXELS),
    "lin_grad: third axis and product differ by": _product_off_by,
    "lin_grad: there and back / forward, time": _back_for_forward,
    "lin_grad: blank pixels in fifty digits": lambda: _blank_pixels(50),
    "lin_grad: blank pixels in all digits": lambda: _blank_pixels(1797),
    "forward_and_backward: out.g, largest": lambda: float(_sixty_four().out_g.abs().max()),
    "forward_and_backward: w2.g, largest": lambda: float(_sixty_four().w2_g.abs().max()),
    "forward_and_backward: b2.g": lambda: float(_sixty_four().b2_g.abs().max()),
    "forward_and_backward: l2.g, largest": lambda: float(_sixty_four().l2_g.abs().max()),
    "forward_and_backward: l1.g, largest": lambda: float(_sixty_four().l1_g.abs().max()),
    "forward_and_backward: w1.g, largest": lambda: float(_sixty_four().w1_g.abs().max()),
    "forward_and_backward: b1.g, largest": lambda: float(_sixty_four().b1_g.abs().max()),
    "forward_and_backward: x.g, largest": lambda: float(_sixty_four().x_g.abs().max()),
    "forward_and_backward: blank pixels in 64 digits": lambda: _blank_pixels(64),
    "forward_and_backward: off from autograd by": _off_from_autograd,
    "forward_and_backward: third axis / forward, time": _third_axis_for_forward,
    "forward_and_backward: own / autograd, time": _own_for_autograd,
    "forward_and_backward: loss before": lambda: _losses_of_training()[0],
    "forward_and_backward: loss after": lambda: _losses_of_training()[1],
    "weight_grad: third axis / product, large, time": lambda: _third_axis_for_product(5000, 784),
    "check_grads: largest entry, mean of ten draws": lambda: _mean_of(0),
    "check_grads: below 0.01, first layer": lambda: _mean_of(1),
    "check_grads: below 0.01, second layer": lambda: _mean_of(2),
}


def _blank_pixels(rows: int) -> float:
    return float((digits()[0][:rows].max(0).values == 0).sum())


def _mean_of(column: int) -> float:
    return sum(row[column] for row in _classifier_gradients()) / DRAWS
