"""The standard deviation of a list of numbers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "spread"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"xs": randn(gen, 7).tolist()}
