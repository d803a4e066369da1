"""The gradient of the mean cross entropy, set as x.g."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "ce_grad"
OBSERVE = ("x.g",)
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "y": torch.tensor([0, 3, 1, 2, 2, 0])}
