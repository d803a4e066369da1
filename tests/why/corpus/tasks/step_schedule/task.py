"""Training with a learning rate that is halved every few epochs."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 9, 3),
        "y": randn(gen, 9),
        "w": randn(gen, 3),
        "lr": 0.2,
        "epochs": 5,
        "every": 2,
        "bs": 4,
    }
