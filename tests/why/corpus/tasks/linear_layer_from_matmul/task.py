"""A linear layer with a matrix product of one's own."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "layer"
SIZES = {"n": 4, "i": 6, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 6), "w": randn(gen, 6, 3), "b": randn(gen, 3)}
