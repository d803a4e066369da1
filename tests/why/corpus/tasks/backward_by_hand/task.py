"""The loss and gradients of a network of two layers with two outputs."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward_and_backward"
OBSERVE = ("w1.g", "b1.g", "w2.g", "b2.g")
SIZES = {"n": 7, "i": 3, "h": 5, "o": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 3),
        "y": randn(gen, 7, 2),
        "w1": randn(gen, 3, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 2),
        "b2": randn(gen, 2),
    }
