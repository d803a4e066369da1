"""The gradient of the knots of hinge functions by central differences."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "knot_grad"
SIZES = {"n": 8, "k": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8) + 1,
        "y": randn(gen, 8),
        "slopes": randn(gen, 3),
        "knots": randn(gen, 3) - 1,
        "h": 0.1,
    }
