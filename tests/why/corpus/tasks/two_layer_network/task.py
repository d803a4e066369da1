"""The loss and all gradients of a network of two layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward_and_backward"
OBSERVE = ("w1.g", "b1.g", "w2.g", "b2.g", "x.g")
SIZES = {"n": 7, "i": 5, "h": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 5),
        "targ": randn(gen, 7),
        "w1": randn(gen, 5, 4),
        "b1": randn(gen, 4),
        "w2": randn(gen, 4, 1),
        "b2": randn(gen, 1),
    }
