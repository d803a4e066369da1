"""A logistic regression trained with momentum: parameters and losses."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 9, 4),
        "y": (randn(gen, 9, 2) > 0).float(),
        "w": randn(gen, 4, 2) * 0.5,
        "b": randn(gen, 2) * 0.5,
        "lr": 0.5,
        "beta": 0.8,
        "steps": 5,
    }
