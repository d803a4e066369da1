"""The mean cross entropy, for scores around 100."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "loss"
SIZES = {"n": 4, "c": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 5) * 3 + 100, "y": torch.tensor([2, 0, 4, 1])}
