"""A softmax regression trained with momentum, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "train"
SIZES = {"n": 10, "m": 4, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 10, 4),
        "y": labels(gen, 10, 3),
        "w": randn(gen, 4, 3),
        "lr": 0.3,
        "beta": 0.8,
        "bs": 5,
        "epochs": 2,
    }
