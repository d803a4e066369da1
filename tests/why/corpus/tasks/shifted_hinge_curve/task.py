"""A curve that is a sum of hinge functions, over points right of the knots."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "hinges"
SIZES = {"n": 7, "k": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7) + 1,
        "slopes": randn(gen, 4),
        "knots": randn(gen, 4) - 1,
        "bias": 0.5,
    }
