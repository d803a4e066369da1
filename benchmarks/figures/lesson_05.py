"""The measured figures of the lesson on the backward pass."""

from __future__ import annotations

from functools import cache, partial

import torch
import torch.nn.functional as F

from benchmarks.figures import gates
from benchmarks.figures.hidden_layer import (
    PIXELS,
    UNITS,
    Pass,
    all_rows,
    by_autograd,
    drawn,
    forward,
    there_and_back,
    with_third_axis,
)
from benchmarks.figures.measuring import Figure, digits, times_as_long, training_digits


def _sixty_four() -> Pass:
    x, targ = all_rows()
    return there_and_back(x[:64], targ[:64], drawn(0))


def _off_from_autograd() -> float:
    """The largest difference as a share of the largest entry, of all five gradients."""
    x, targ = all_rows()
    mine = there_and_back(x, targ, drawn(0))
    own = (mine.x_g, mine.w1_g, mine.b1_g, mine.w2_g, mine.b2_g)
    theirs = by_autograd(x, targ, drawn(0))
    return max(float((a - b).abs().max() / b.abs().max()) for a, b in zip(own, theirs, strict=True))


@cache
def _losses_of_training() -> tuple[float, float]:
    """Before the first and after the last of 500 steps with weights a tenth as large."""
    x, labels = training_digits()
    targ, weights = labels.float(), drawn(0, 0.1)

    def loss() -> float:
        return float((forward(x, weights)[:, 0] - targ).pow(2).mean())

    before = loss()
    for _ in range(500):
        found = there_and_back(x, targ, weights)
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
    return times_as_long(
        lambda: 2 * (out - targ) / len(out),
        lambda: (2 * (out[:, 0] - targ) / len(out))[:, None],
    )


def _where_for_mask() -> float:
    inp, slopes = torch.randn(1797, UNITS), torch.randn(1797, UNITS)
    return times_as_long(
        lambda: torch.where(inp > 0, slopes, torch.zeros(())), lambda: (inp > 0) * slopes
    )


def _from_slopes(place: int) -> float:
    """The error with the gates of the slopes in one of the draws, from small to large."""
    return sorted(gates.gates_from_slopes())[place]


def _third_axis(rows: int, pixels: int = PIXELS) -> float:
    inp, slopes = torch.randn(rows, pixels), torch.randn(rows, UNITS)
    return times_as_long(
        lambda: (inp[:, :, None] * slopes[:, None, :]).sum(0), lambda: inp.T @ slopes
    )


def _product_off_by() -> float:
    """As a share of the largest entry, between both ways, on the digits."""
    x, targ = all_rows()
    slopes = there_and_back(x, targ, drawn(0)).l2_g
    one, other = (x[:, :, None] * slopes[:, None, :]).sum(0), x.T @ slopes
    return float((one - other).abs().max() / other.abs().max())


def _back_for_forward() -> float:
    x, targ = all_rows()
    weights = drawn(0)
    return times_as_long(lambda: there_and_back(x, targ, weights), lambda: forward(x, weights))


def _third_axis_for_forward() -> float:
    x, targ = all_rows()
    weights = drawn(0)
    return times_as_long(lambda: with_third_axis(x, targ, weights), lambda: forward(x, weights))


def _own_for_autograd() -> float:
    x, targ = all_rows()
    weights = drawn(0)
    return times_as_long(
        lambda: there_and_back(x, targ, weights), lambda: by_autograd(x, targ, weights)
    )


@cache
def _classifier_gradients() -> tuple[tuple[float, float, float], ...]:
    """Of fresh classifiers: the largest entry of the first weights' gradient, and the shares of
    entries below 0.01 in the first and in the second layer.
    """
    pictures, labels = digits()
    found = []
    for seed in range(gates.DRAWS):
        torch.manual_seed(seed)
        first, second = torch.nn.Linear(PIXELS, UNITS), torch.nn.Linear(UNITS, 10)
        F.cross_entropy(second(first(pictures).relu()), labels).backward()
        sizes = [layer.weight.grad for layer in (first, second)]
        below = [float((each.abs() < 0.01).float().mean()) for each in sizes if each is not None]
        largest = sizes[0]
        assert largest is not None
        found.append((float(largest.abs().max()), below[0], below[1]))
    return tuple(found)


def _blank_pixels(rows: int) -> float:
    return float((digits()[0][:rows].max(0).values == 0).sum())


def _mean_of(column: int) -> float:
    return sum(row[column] for row in _classifier_gradients()) / gates.DRAWS


def _largest(name: str) -> float:
    """Of a gradient, on 64 digits."""
    gradient: torch.Tensor = getattr(_sixty_four(), name)
    return float(gradient.abs().max())


# what the texts say, each with the band in which it is still true; None for a range
FIGURES: dict[str, Figure] = {
    "mse_grad: mse_loss and backward / own line, time": Figure(_mse_for_own_line, None, 3, 15),
    "mse_grad: every pair / own line, time": Figure(_every_pair_for_own_line, None, 200, 2000),
    "relu_grad: no gates, least error": Figure(lambda: min(gates.no_gates()), 0.7, 0.69, 0.71),
    "relu_grad: no gates, largest error": Figure(lambda: max(gates.no_gates()), 1.7, 1.68, 1.72),
    "relu_grad: gates of the slopes, least": Figure(lambda: _from_slopes(0), 0.66, 0.65, 0.67),
    "relu_grad: gates of the slopes, largest": Figure(lambda: _from_slopes(-1), 1.95, 1.93, 1.97),
    "relu_grad: open gates in the first draw": Figure(gates.open_gates, 0.42, 0.41, 0.43),
    "relu_grad: draws with a dead unit, of ten": Figure(gates.draws_with_dead_units, 4, 4, 4),
    "relu_grad: most dead units in a draw": Figure(gates.most_dead_units, 3, 3, 3),
    "relu_grad: numbers that are exactly 0": Figure(gates.exact_zeros, 0, 0, 0),
    "relu_grad: where / mask, time": Figure(_where_for_mask, None, 1.5, 4),
    "lin_grad: third axis / product, time": Figure(partial(_third_axis, 1797), None, 10, 400),
    "lin_grad: third axis and product differ by": Figure(_product_off_by, None, 0, 1e-6),
    "lin_grad: there and back / forward, time": Figure(_back_for_forward, None, 3, 6),
    "lin_grad: blank pixels in fifty digits": Figure(partial(_blank_pixels, 50), 12, 12, 12),
    "lin_grad: blank pixels in all digits": Figure(partial(_blank_pixels, 1797), 3, 3, 3),
    "forward_and_backward: out.g, largest": Figure(partial(_largest, "out_g"), 0.9, 0.89, 0.92),
    "forward_and_backward: w2.g, largest": Figure(partial(_largest, "w2_g"), 266, 264, 268),
    "forward_and_backward: b2.g": Figure(partial(_largest, "b2_g"), 20, 19.5, 20.5),
    "forward_and_backward: l2.g, largest": Figure(partial(_largest, "l2_g"), 2.4, 2.35, 2.45),
    "forward_and_backward: l1.g, largest": Figure(partial(_largest, "l1_g"), 2.4, 2.35, 2.45),
    "forward_and_backward: w1.g, largest": Figure(partial(_largest, "w1_g"), 31, 30.5, 32),
    "forward_and_backward: b1.g, largest": Figure(partial(_largest, "b1_g"), 39, 38, 40),
    "forward_and_backward: x.g, largest": Figure(partial(_largest, "x_g"), 10, 9.5, 10.5),
    "forward_and_backward: blank pixels in 64": Figure(partial(_blank_pixels, 64), 12, 12, 12),
    "forward_and_backward: off from autograd by": Figure(_off_from_autograd, None, 0, 1e-6),
    "forward_and_backward: third axis, time": Figure(_third_axis_for_forward, None, 10, 200),
    "forward_and_backward: own / autograd, time": Figure(_own_for_autograd, None, 0.4, 1.6),
    "forward_and_backward: loss before": Figure(lambda: _losses_of_training()[0], 30, 29, 31),
    "forward_and_backward: loss after": Figure(lambda: _losses_of_training()[1], 1, 0.9, 1.3),
    "weight_grad: third axis, time": Figure(partial(_third_axis, 5000, 784), None, 50, 400),
    "check_grads: largest entry, mean of ten": Figure(partial(_mean_of, 0), 0.02, 0.018, 0.022),
    "check_grads: below 0.01, first layer": Figure(partial(_mean_of, 1), None, 0.965, 0.985),
    "check_grads: below 0.01, second layer": Figure(partial(_mean_of, 2), None, 0.86, 0.90),
}
