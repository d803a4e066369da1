"""The softmax of each row, with no second right program."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "softmax"
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4)}
