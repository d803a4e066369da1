"""The cross entropy of each row and their mean."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "cross_entropy"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"logits": 2 * randn(gen, 7, 4), "y": labels(gen, 7, 4)}
