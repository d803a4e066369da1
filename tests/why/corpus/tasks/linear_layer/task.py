"""A linear layer."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "lin"
SIZES = {"n": 7, "i": 5, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 5), "w": randn(gen, 5, 3), "b": randn(gen, 3)}
