"""The loss of a network of two layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "forward"
SIZES = {"n": 9, "m": 3, "nh": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 9, 3),
        "y": randn(gen, 9),
        "w1": randn(gen, 3, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 1),
        "b2": randn(gen, 1),
    }
