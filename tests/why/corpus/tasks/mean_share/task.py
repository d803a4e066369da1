"""The mean share that each column has of its row."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "mean_share"
SIZES = {"n": 4, "c": 6}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 6)}
