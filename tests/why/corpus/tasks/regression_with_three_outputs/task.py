"""Some gradient steps of a linear regression with three outputs."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 4),
        "y": randn(gen, 8, 3),
        "w": randn(gen, 4, 3),
        "b": randn(gen, 3),
        "lr": 0.1,
        "steps": 4,
    }
