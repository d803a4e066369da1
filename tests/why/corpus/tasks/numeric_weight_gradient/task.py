"""The gradient of a regression's loss by central differences."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "numgrad"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "y": randn(gen, 6), "w": randn(gen, 4), "eps": 0.05}
