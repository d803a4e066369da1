"""The loss and gradients of a network of two layers with three outputs."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward_and_backward"
OBSERVE = ("w1.g", "b1.g", "w2.g", "b2.g")
SIZES = {"n": 7, "d": 5, "h": 6, "k": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 5),
        "y": randn(gen, 7, 3),
        "w1": randn(gen, 5, 6),
        "b1": randn(gen, 6),
        "w2": randn(gen, 6, 3),
        "b2": randn(gen, 3),
    }
