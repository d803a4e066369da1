"""The gradient of a rectified layer's loss by central differences."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "numeric_grad"
SIZES = {"n": 6, "i": 4, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "y": randn(gen, 6, 3), "w": randn(gen, 4, 3), "eps": 0.05}
