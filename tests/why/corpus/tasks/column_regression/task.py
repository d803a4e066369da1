"""Some gradient steps of a linear regression whose predictions are a column."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"
SIZES = {"n": 7, "i": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 3),
        "y": randn(gen, 7),
        "w": randn(gen, 3, 1),
        "b": randn(gen, 1),
        "lr": 0.1,
        "steps": 4,
    }
