"""The binary cross entropy of scores and its gradient, as a class."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "run"
SIZES = {"n": 6}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6), "y": torch.tensor([0.0, 1.0, 1.0, 0.0, 1.0, 0.0])}
