"""The product of two matrices, with two right programs."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "matmul"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 3, 6), "b": randn(gen, 6, 4)}
