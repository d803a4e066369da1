"""The loss, gradients and activation means of a network."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "run"
OBSERVE = ("w1.g", "b1.g", "w2.g", "b2.g")


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 3),
        "y": randn(gen, 8, 2),
        "w1": randn(gen, 3, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 2),
        "b2": randn(gen, 2),
    }
