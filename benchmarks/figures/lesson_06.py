"""The measured figures in the texts of lesson 6: times as ratios, and what a network keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F

from benchmarks.figures.kept_numbers import (
    autograd_keeps,
    kept_plain,
    kept_with_residuals,
    mse_loss_storage,
    small_network,
)
from benchmarks.figures.measuring import Figure, best_time, course_module, digits

ROWS, PIXELS, HIDDEN = 1797, 64, 50


def _set_g(out: torch.Tensor) -> torch.Tensor:
    out.g = torch.ones_like(out)  # type: ignore[attr-defined]  # as the next layer would
    return out


def _there_and_back(layer: Any, inp: torch.Tensor) -> Callable[[], None]:
    """One call of a layer of the course and its backward, as one function."""

    def run() -> None:
        _set_g(layer(inp))
        layer.backward()

    return run


def _library_there_and_back(layer: nn.Module, inp: torch.Tensor) -> Callable[[], None]:
    slopes = torch.ones_like(layer(inp))

    def run() -> None:
        layer(inp).backward(slopes)

    return run


def relu_both_ways() -> float:
    """A rectifier, forward and back on the digits' hidden layer: the course's time by torch's."""
    inp = torch.randn(ROWS, HIDDEN)
    mine = _there_and_back(course_module("relu_class").Relu(), inp)
    theirs = _library_there_and_back(nn.ReLU(), inp.clone().requires_grad_())
    return best_time(mine) / best_time(theirs)


def relu_forward() -> float:
    """The same, the call alone."""
    inp = torch.randn(ROWS, HIDDEN)
    mine, theirs = course_module("relu_class").Relu(), nn.ReLU()
    return best_time(lambda: mine(inp)) / best_time(lambda: theirs(inp))


def relu_object() -> float:
    """The call of a layer by the bare operation, on a tensor of 3 × 4."""
    inp, layer = torch.randn(3, 4), course_module("relu_class").Relu()
    return best_time(lambda: layer(inp)) / best_time(lambda: inp.clamp_min(0.0))


def _linear() -> tuple[Any, torch.Tensor]:
    layer = course_module("lin_class").Lin(torch.randn(PIXELS, HIDDEN), torch.randn(HIDDEN))
    inp = digits()[0]
    _set_g(layer(inp))
    return layer, inp


def lin_back_by_forward() -> float:
    """The linear layer's backward by its forward, all digits, 50 outputs."""
    layer, inp = _linear()
    back = best_time(layer.backward)
    return back / best_time(lambda: layer(inp))


def lin_three_axes() -> float:
    """The weights' gradient by broadcasting along three axes, by the product."""
    layer, inp = _linear()
    g = layer.out.g
    wide = best_time(lambda: (inp[:, :, None] * g[:, None, :]).sum(0))
    return wide / best_time(lambda: inp.T @ g)


def lin_both_ways() -> float:
    """A linear layer, forward and back: the course's time by torch's, all gradients."""
    layer, inp = _linear()
    theirs = _library_there_and_back(nn.Linear(PIXELS, HIDDEN), inp.clone().requires_grad_())
    return best_time(_there_and_back(layer, inp)) / best_time(theirs)


def lin_without_input_gradient() -> float:
    """What torch takes of its time if the input asks for no gradient."""
    inp, layer = digits()[0], nn.Linear(PIXELS, HIDDEN)
    shorter = best_time(_library_there_and_back(layer, inp))
    return shorter / best_time(_library_there_and_back(layer, inp.clone().requires_grad_()))


def mse_both_ways() -> float:
    """The library's loss, forward and back, by the course's, on 1,797 guesses."""
    loss, guesses, targets = (
        course_module("mse_class").Mse(),
        torch.randn(ROWS, 1),
        torch.randn(ROWS),
    )
    asking = guesses.clone().requires_grad_()

    def mine() -> None:
        loss(guesses, targets)
        loss.backward()

    def theirs() -> None:
        F.mse_loss(asking[:, 0], targets).backward()

    return best_time(theirs) / best_time(mine)


def _model_run(rows: int) -> Callable[[], None]:
    x, y = (part[:rows] for part in digits())
    model = course_module("model_class").Model(*small_network())

    def run() -> None:
        model(x, y)
        model.backward()

    return run


def model_objects() -> float:
    """The network of objects by the same operations written out as plain lines."""
    x, y = digits()
    w1, b1, w2, b2 = small_network()

    def plain() -> None:
        l1 = x @ w1 + b1
        l2 = l1.clamp_min(0.0)
        out = l2 @ w2 + b2
        (out[:, 0] - y).pow(2).mean()
        out_g = (2 * (out[:, 0] - y) / len(y))[:, None]
        l2_g, _, _ = out_g @ w2.T, l2.T @ out_g, out_g.sum(0)
        l1_g = (l1 > 0) * l2_g
        _, _, _ = l1_g @ w1.T, x.T @ l1_g, l1_g.sum(0)

    return best_time(_model_run(ROWS)) / best_time(plain)


def model_five_rows() -> float:
    """Five rows by 1,797 rows, forward and back: what does not depend on the rows."""
    return best_time(_model_run(5)) / best_time(_model_run(ROWS))


def blank_pixels() -> float:
    """How many of the pixels are 0 in all of the first 64 pictures."""
    return float((digits()[0][:64] == 0).all(0).sum())


def module_base_class() -> float:
    """A Relu on the base class by one with its own __call__, on 3 × 4."""
    inp = torch.randn(3, 4)
    based, bare = course_module("module_class").Relu(), course_module("relu_class").Relu()
    return best_time(lambda: based(inp)) / best_time(lambda: bare(inp))


def memory_stored_residuals() -> float:
    """Backward of the loss that subtracts again by the one that looks up, 50,000 guesses."""
    guesses, targets = torch.randn(50_000, 1), torch.randn(50_000)
    again, stored = course_module("module_class").Mse(), course_module("memory").MseStored()
    again(guesses, targets)
    stored(guesses, targets)
    return best_time(again.backward) / best_time(stored.backward)


FIGURES: dict[str, Figure] = {
    "relu_both_ways": Figure(relu_both_ways, 2, 1.1, 2.8),
    "relu_forward": Figure(relu_forward, 1, 0.7, 1.4),
    "relu_object": Figure(relu_object, 1.2, 1.0, 1.7),
    "lin_back_by_forward": Figure(lin_back_by_forward, 1.9, 1.4, 2.4),
    "lin_three_axes": Figure(lin_three_axes, 10, 8, 1000),
    "lin_both_ways": Figure(lin_both_ways, 1, 0.6, 1.3),
    "lin_without_input_gradient": Figure(lin_without_input_gradient, 0.75, 0.55, 0.9),
    "mse_both_ways": Figure(mse_both_ways, 2, 1.4, 2.8),
    "model_objects": Figure(model_objects, 1.03, 0.95, 1.25),
    "model_five_rows": Figure(model_five_rows, 0.09, 0.03, 0.2),
    "blank_pixels": Figure(blank_pixels, 12, 12, 12),
    "module_base_class": Figure(module_base_class, 1.1, 1.0, 1.3),
    "memory_stored_residuals": Figure(memory_stored_residuals, 1.75, 1.3, 2.4),
    "kept_plain": Figure(kept_plain, 250802, 250802, 250802),
    "kept_with_residuals": Figure(kept_with_residuals, 252302, 252302, 252302),
    "autograd_keeps": Figure(autograd_keeps, 174050, 174050, 174050),
    "mse_loss_storage": Figure(mse_loss_storage, 6000, 6000, 6000),
}
