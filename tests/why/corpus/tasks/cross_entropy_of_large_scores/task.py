"""The mean cross entropy, for scores that overflow exp."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "cross_entropy"
SIZES = {"n": 6, "c": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"logits": 120 * randn(gen, 6, 5), "targ": labels(gen, 6, 5)}
