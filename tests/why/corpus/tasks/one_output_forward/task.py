"""The predictions and the loss of a network with one output."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward"
SIZES = {"n": 7, "i": 4, "h": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 4),
        "y": randn(gen, 7),
        "w1": randn(gen, 4, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5),
        "b2": 0.1,
    }
