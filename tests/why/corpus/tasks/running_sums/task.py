"""The sum so far after every entry of a matrix, row by row."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "running_sums"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 3)}
