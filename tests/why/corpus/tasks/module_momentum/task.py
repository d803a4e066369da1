"""A network of two layers trained with momentum."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"
SIZES = {"n": 8, "i": 4, "h": 6, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 4),
        "y": randn(gen, 8, 3),
        "w1": randn(gen, 4, 6),
        "b1": randn(gen, 6),
        "w2": randn(gen, 6, 3),
        "b2": randn(gen, 3),
        "lr": 0.05,
        "mom": 0.9,
        "steps": 3,
    }
