"""The predictions and the loss of a network of three layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward"
SIZES = {"n": 6, "i": 3, "h1": 5, "h2": 4, "o": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 6, 3),
        "y": randn(gen, 6, 2),
        "w1": randn(gen, 3, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 4),
        "b2": randn(gen, 4),
        "w3": randn(gen, 4, 2),
        "b3": randn(gen, 2),
    }
