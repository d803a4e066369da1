"""The product of two matrices, entry by entry."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "matmul"
SIZES = {"n": 4, "m": 5, "k": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 4, 5), "b": randn(gen, 5, 3)}
