"""Layer normalisation: each row with mean 0 and variance 1, then scaled and shifted."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "layernorm"
SIZES = {"n": 5, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 5, 4) * 2 + 1, "g": randn(gen, 4), "b": randn(gen, 4)}
