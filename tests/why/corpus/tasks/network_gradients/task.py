"""The loss and all gradients of a network of two layers with one output."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward_and_backward"
OBSERVE = ("w1.g", "b1.g", "w2.g", "b2.g", "x.g")
SIZES = {"n": 8, "m": 3, "nh": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 3),
        "y": randn(gen, 8),
        "w1": randn(gen, 3, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 1),
        "b2": randn(gen, 1),
    }
