"""The binary cross entropy of clamped probabilities and its gradients."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "bce_step"
OBSERVE = ("w.g", "b.g")
SIZES = {"n": 7, "i": 4, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": 30 * randn(gen, 7, 4),
        "y": (randn(gen, 7, 3) > 0).float(),
        "w": randn(gen, 4, 3),
        "b": randn(gen, 3),
    }
