"""Some gradient steps with weight decay."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 5),
        "y": randn(gen, 8, 2),
        "w": randn(gen, 5, 2),
        "b": randn(gen, 2),
        "lr": 0.2,
        "wd": 0.3,
        "steps": 3,
    }
