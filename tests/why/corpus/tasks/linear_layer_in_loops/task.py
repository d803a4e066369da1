"""A linear layer from loops."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "lin"
SIZES = {"n": 5, "i": 3, "o": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 5, 3), "w": randn(gen, 3, 4), "b": randn(gen, 4)}
