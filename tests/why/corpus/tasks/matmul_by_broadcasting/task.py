"""The product of two matrices, with a broadcasting reference."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "matmul"
SIZES = {"n": 5, "k": 4, "p": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 5, 4), "b": randn(gen, 4, 3)}
