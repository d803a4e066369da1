"""The product of three matrices that are lists of lists."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "chain"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "a": randn(gen, 3, 5).tolist(),
        "b": randn(gen, 5, 4).tolist(),
        "c": randn(gen, 4, 2).tolist(),
    }
