"""A residual block: its output and gradients."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "run"
SIZES = {"n": 6, "d": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "g": randn(gen, 6, 4), "w": randn(gen, 4, 4)}
