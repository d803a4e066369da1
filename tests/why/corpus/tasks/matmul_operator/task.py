"""The product of two matrices, with the operator as reference."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "matmul"
SIZES = {"n": 3, "m": 5, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 3, 5), "b": randn(gen, 5, 4)}
