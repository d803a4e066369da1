"""Training with momentum, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "fit"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 10, 4),
        "y": randn(gen, 10, 3),
        "w": randn(gen, 4, 3),
        "b": randn(gen, 3),
        "lr": 0.1,
        "beta": 0.8,
        "bs": 5,
        "epochs": 2,
    }
