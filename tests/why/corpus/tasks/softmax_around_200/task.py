"""The softmax of each row, for scores around 200."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "softmax"
SIZES = {"n": 5, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"z": randn(gen, 5, 3) * 3 + 200}
