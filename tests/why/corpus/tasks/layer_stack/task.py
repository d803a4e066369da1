"""The forward pass of a list of layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "deep"
SIZES = {"n": 6, "m": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 6, 3),
        "weights": [randn(gen, 3, 5), randn(gen, 5, 4), randn(gen, 4, 2)],
        "biases": [randn(gen, 5), randn(gen, 4), randn(gen, 2)],
    }
