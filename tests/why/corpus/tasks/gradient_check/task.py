"""A gradient, its numeric estimate, and whether they agree."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "grad_check"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 5), "y": randn(gen, 7, 2), "w": randn(gen, 5, 2), "h": 0.1}
