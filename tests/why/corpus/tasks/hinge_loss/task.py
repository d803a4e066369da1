"""The predictions of a sum of hinge functions, and their mean squared error."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "loss"
SIZES = {"n": 6, "k": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "xs": randn(gen, 6).tolist(),
        "ys": randn(gen, 6).tolist(),
        "knots": (randn(gen, 3) - 1).tolist(),
        "slopes": randn(gen, 3).tolist(),
        "bias": -0.25,
    }
