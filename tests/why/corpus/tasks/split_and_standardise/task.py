"""A split into training and validation rows, standardised by the training rows."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "standardise"
SIZES = {"n": 8, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 8, 3) * 2 + 5}
