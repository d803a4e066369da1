"""The product of two matrices, written as three loops."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "matmul"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 3, 4), "b": randn(gen, 4, 2)}
