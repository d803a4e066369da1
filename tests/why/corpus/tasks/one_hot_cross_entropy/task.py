"""The mean cross entropy through one-hot targets, and the weights' gradient."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "ce_step"
OBSERVE = ("w.g",)


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 3), "y": labels(gen, 6, 4), "w": randn(gen, 3, 4)}
