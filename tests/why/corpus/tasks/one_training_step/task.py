"""One training step of a network of two layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "one_step"
SIZES = {"n": 7, "m": 4, "nh": 6, "c": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 4),
        "y": randn(gen, 7, 2),
        "w1": randn(gen, 4, 6),
        "b1": randn(gen, 6),
        "w2": randn(gen, 6, 2),
        "b2": randn(gen, 2),
        "lr": 0.3,
    }
