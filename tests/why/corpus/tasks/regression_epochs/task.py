"""Two epochs of a linear regression, in batches of unequal sizes."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 11, 3),
        "y": randn(gen, 11),
        "w": randn(gen, 3),
        "lr": 0.1,
        "bs": 4,
        "epochs": 2,
    }
