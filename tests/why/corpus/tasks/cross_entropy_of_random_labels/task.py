"""The mean cross entropy of scores and random labels."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "cross_entropy"
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "y": torch.randint(0, 4, (6,), generator=gen)}
