"""Some gradient steps of a linear regression."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 8, 3), "y": randn(gen, 8), "w": randn(gen, 3), "lr": 0.05, "steps": 3}
