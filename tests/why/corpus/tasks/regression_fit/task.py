"""Two epochs of a linear regression with a bias, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "fit"
SIZES = {"n": 8, "m": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 3),
        "y": randn(gen, 8),
        "w": randn(gen, 3),
        "b": randn(gen, 1)[0],
        "lr": 0.1,
        "bs": 4,
        "epochs": 2,
    }
