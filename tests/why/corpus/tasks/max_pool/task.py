"""The largest value of each square of two by two pixels."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "maxpool"
SIZES = {"h": 4, "w": 6}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"img": randn(gen, 4, 6) - 1.5}
