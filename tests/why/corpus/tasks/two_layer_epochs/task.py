"""Two epochs of a network of two layers, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"
SIZES = {"n": 8, "i": 4, "h": 6, "o": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 4),
        "y": randn(gen, 8, 2),
        "w1": randn(gen, 4, 6),
        "w2": randn(gen, 6, 2),
        "lr": 0.1,
        "epochs": 2,
        "bs": 5,
    }
