"""The softmax of each row."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "softmax"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 3)}
