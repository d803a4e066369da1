"""The product of two matrices that are lists of lists."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "matmul"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 3, 4).tolist(), "b": randn(gen, 4, 2).tolist()}
