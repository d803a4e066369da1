"""The measured figures in the texts of lesson 7: sizes, agreement of gradients, times as ratios."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from benchmarks.figures.measuring import Figure, best_time, course_module, digits

DRAWS, WIDTH, LAYERS = 50, 64, 10


def _drawn(n_in: int, n_out: int, divisor: float) -> torch.Tensor:
    return torch.randn(n_in, n_out) / divisor


def _size_of_outputs(divisor: float) -> float:
    """Spread of the outputs of 784 inputs of size 1."""
    torch.manual_seed(0)
    return float((torch.randn(200, 784) @ _drawn(784, 100, divisor)).std())


def outputs_undivided() -> float:
    """784 inputs, plain randn."""
    return _size_of_outputs(1.0)


def outputs_divided() -> float:
    """784 inputs, divided by the root of their number."""
    return _size_of_outputs(28.0)


def _after_ten_layers(divisor: float, between: Callable[[torch.Tensor], torch.Tensor]) -> float:
    """The size that is left after ten layers of 64; the median of many draws."""
    torch.manual_seed(0)
    sizes = []
    for _ in range(DRAWS):
        value = torch.randn(200, WIDTH)
        for _ in range(LAYERS):
            value = between(value @ _drawn(WIDTH, WIDTH, divisor))
        sizes.append(value.pow(2).mean().sqrt())
    return float(torch.stack(sizes).median())


def ten_layers_undivided() -> float:
    """Plain randn, no rectifiers."""
    return _after_ten_layers(1.0, lambda value: value)


def ten_layers_by_root() -> float:
    """Divided by √64."""
    return _after_ten_layers(8.0, lambda value: value)


def ten_layers_by_number() -> float:
    """Divided by 64."""
    return _after_ten_layers(64.0, lambda value: value)


def ten_layers_rectified() -> float:
    """Divided by √64, with rectifiers in between."""
    return _after_ten_layers(8.0, torch.relu)


def _module_by_lin(rows: int, *, asking: bool) -> float:
    """Time of the Linear of this lesson by that of the Lin of the last one, forward and back."""
    inp = digits()[0][:rows]
    mine = course_module("lin_class").Lin(torch.randn(64, 50), torch.randn(50))
    theirs = course_module("linear_module").Linear(64, 50)
    slopes = torch.ones(rows, 50)
    batch = inp.clone().requires_grad_(asking)

    def by_hand() -> None:
        mine(inp).g = slopes
        mine.backward()

    def by_autograd() -> None:
        theirs(batch).backward(slopes)

    return best_time(by_autograd) / best_time(by_hand)


def module_all_digits() -> float:
    """1,797 rows, no gradient of the inputs."""
    return _module_by_lin(1797, asking=False)


def module_four_rows() -> float:
    """4 rows, the gradient of the inputs as well."""
    return _module_by_lin(4, asking=True)


def _weights() -> list[torch.Tensor]:
    return [torch.randn(64, 50) / 8, torch.randn(50), torch.randn(50, 1) / 7, torch.randn(1)]


def _gradients_of_model(
    x: torch.Tensor, y: torch.Tensor, weights: list[torch.Tensor]
) -> list[torch.Tensor]:
    model = course_module("model_class").Model(*weights)
    model(x, y)
    model.backward()
    return [tensor.g for tensor in (*weights, x)]  # type: ignore[attr-defined]


def _gradients_of_autograd(
    x: torch.Tensor, y: torch.Tensor, weights: list[torch.Tensor]
) -> list[torch.Tensor]:
    return list(course_module("compare_grads").their_grads(x, y, *weights).values())


def largest_difference() -> float:
    """Of the two sides' gradients, by the largest entry; ten networks, 64 and all digits."""
    torch.manual_seed(0)
    x, y = digits()
    worst = 0.0
    for rows in (64, 1797):
        for _ in range(10):
            weights, batch = _weights(), x[:rows].clone()
            pairs = zip(
                _gradients_of_model(batch, y[:rows], weights),
                _gradients_of_autograd(batch, y[:rows], weights),
                strict=True,
            )
            worst = max(worst, *(float((a - b).abs().max() / b.abs().max()) for a, b in pairs))
    return worst


def _twins() -> list[tuple[float, float]]:
    """Largest entries' ratio and relative difference of w1's gradients, right network and twin."""
    torch.manual_seed(0)
    x, y = (part[:64] for part in digits())
    found = []
    for _ in range(DRAWS):
        right, twin = (_gradients_of_autograd(x, y, _weights())[0] for _ in range(2))
        scale = right.abs().max()
        found.append((float(twin.abs().max() / scale), float((right - twin).abs().max() / scale)))
    return found


def twins_of_like_size() -> float:
    """The share of twins whose largest entry is between a third and three times the right one."""
    return sum(1 / 3 < ratio < 3 for ratio, _ in _twins()) / DRAWS


def twins_median_difference() -> float:
    """The median relative difference."""
    return sorted(difference for _, difference in _twins())[DRAWS // 2]


def _autograd_by_hand(rows: int) -> float:
    x, y = (part[:rows] for part in digits())
    weights = _weights()
    model = course_module("model_class").Model(*weights)
    leaves = [tensor.clone().requires_grad_() for tensor in (*weights, x)]

    def by_hand() -> None:
        model(x, y)
        model.backward()

    def by_autograd() -> None:
        w1, b1, w2, b2, batch = leaves
        out = torch.relu(batch @ w1 + b1) @ w2 + b2
        nn.functional.mse_loss(out[:, 0], y.float()).backward()

    return best_time(by_autograd) / best_time(by_hand)


def autograd_few_rows() -> float:
    """Autograd by the model by hand, 64 digits."""
    return _autograd_by_hand(64)


def autograd_all_rows() -> float:
    """The same with all 1,797."""
    return _autograd_by_hand(1797)


FIGURES: dict[str, Figure] = {
    "outputs_undivided": Figure(outputs_undivided, 28, 26, 30),
    "outputs_divided": Figure(outputs_divided, 1, 0.95, 1.05),
    "ten_layers_undivided": Figure(ten_layers_undivided, 1e09, 500000000.0, 2000000000.0),
    "ten_layers_by_root": Figure(ten_layers_by_root, 1, 0.7, 1.3),
    "ten_layers_by_number": Figure(ten_layers_by_number, 1e-09, 5e-10, 2e-09),
    "ten_layers_rectified": Figure(ten_layers_rectified, 0.03, 0.015, 0.06),
    "module_all_digits": Figure(module_all_digits, 1, 0.7, 1.4),
    "module_four_rows": Figure(module_four_rows, 5, 3, 9),
    "largest_difference": Figure(largest_difference, 0, 0, 1e-06),
    "twins_of_like_size": Figure(twins_of_like_size, 1, 0.8, 1),
    "twins_median_difference": Figure(twins_median_difference, 1, 0.8, 2),
    "autograd_few_rows": Figure(autograd_few_rows, 1.75, 1.2, 2.6),
    "autograd_all_rows": Figure(autograd_all_rows, 1, 0.8, 1.4),
}
