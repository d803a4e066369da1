"""How many numbers a small network keeps between forward and backward, here and in torch."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import torch
from torch.nn import functional as F

from benchmarks.figures.measuring import course_module, digits

PIXELS, HIDDEN, ROWS = 64, 50, 1500


def small_network() -> tuple[torch.Tensor, ...]:
    """Weights and biases: w1 [64, 50], b1 [50], w2 [50, 1], b2 [1]."""
    w1, w2 = torch.randn(PIXELS, HIDDEN) / 8, torch.randn(HIDDEN, 1) / 7
    return w1, torch.zeros(HIDDEN), w2, torch.zeros(1)


def _kept(loss: Any) -> float:
    """The count of the debrief: 1,500 digits, whole-number targets."""
    module, memory = course_module("module_class"), course_module("memory")
    w1, b1, w2, b2 = small_network()
    model = SimpleNamespace(
        layers=[module.Lin(w1, b1), module.Relu(), module.Lin(w2, b2)], loss=loss
    )
    x, y = (part[:ROWS].clone() for part in digits())
    for layer in model.layers:
        x = layer(x)
    model.loss(x, y)
    return float(memory.kept_floats(model))


def kept_plain() -> float:
    """Numbers kept by the network with the plain loss."""
    return _kept(course_module("module_class").Mse())


def kept_with_residuals() -> float:
    """The same with the stored residuals."""
    return _kept(course_module("memory").MseStored())


def autograd_keeps() -> float:
    """Floating-point numbers that autograd keeps for the same network with torch's loss."""
    w1, b1, w2, b2 = (weight.requires_grad_() for weight in small_network())
    x, y = (part[:ROWS].clone() for part in digits())
    sizes: dict[int, int] = {}

    def note(tensor: torch.Tensor) -> torch.Tensor:
        if tensor.is_floating_point():
            storage = tensor.untyped_storage()
            sizes[storage.data_ptr()] = storage.nbytes() // tensor.element_size()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        hidden = torch.relu(x @ w1 + b1)
        F.mse_loss((hidden @ w2 + b2)[:, 0], y.float())
    return float(sum(sizes.values()))


def mse_loss_storage() -> float:
    """Bytes behind the one number that F.mse_loss returns for 1,500 guesses."""
    guesses = torch.randn(ROWS, requires_grad=True)
    loss = F.mse_loss(guesses, torch.randn(ROWS))
    return float(loss.untyped_storage().nbytes())
