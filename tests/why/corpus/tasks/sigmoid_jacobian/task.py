"""The Jacobian of a sigmoid layer by central differences."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "jacobian"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"w": randn(gen, 4, 6), "x": randn(gen, 6), "eps": 0.05}
