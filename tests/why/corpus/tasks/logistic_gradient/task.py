"""The weights' gradient of a logistic regression."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "bce_grad"
OBSERVE = ("w.g",)


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 4), "y": (randn(gen, 7) > 0).float(), "w": randn(gen, 4)}
