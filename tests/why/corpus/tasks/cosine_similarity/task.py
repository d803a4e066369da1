"""The cosine similarities between two sets of rows, and the closest row of each."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "cosine"
SIZES = {"n": 5, "d": 4, "m": 7}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 5, 4), "b": randn(gen, 7, 4)}
