"""One epoch of a linear regression with a bias, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "epoch"
SIZES = {"n": 9, "i": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 9, 3),
        "y": randn(gen, 9),
        "w": randn(gen, 3),
        "b": randn(gen, 1),
        "lr": 0.1,
        "bs": 3,
    }
