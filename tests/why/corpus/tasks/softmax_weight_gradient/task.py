"""The weights' gradient of a softmax regression."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "soft_grad"
OBSERVE = ("w.g",)
SIZES = {"n": 6, "i": 4, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "y": torch.tensor([0, 2, 1, 1, 0, 2]), "w": randn(gen, 4, 3)}
