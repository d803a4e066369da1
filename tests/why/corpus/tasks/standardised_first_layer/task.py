"""A linear layer on standardised columns."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "first_layer"
SIZES = {"n": 8, "d": 3, "h": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": torch.rand(8, 3, generator=gen), "w": randn(gen, 3, 5), "b": randn(gen, 5)}
