"""The loss of each batch."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "batch_losses"
SIZES = {"n": 10, "i": 5, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 10, 5),
        "y": randn(gen, 10, 3),
        "w": randn(gen, 5, 3),
        "b": randn(gen, 3),
        "size": 4,
    }
