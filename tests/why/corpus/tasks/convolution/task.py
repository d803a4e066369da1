"""A kernel that slides along a vector."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "conv"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 9), "k": randn(gen, 3)}
