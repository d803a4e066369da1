"""Some gradient steps of a network of two layers without biases."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "train"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 4),
        "y": randn(gen, 8, 2),
        "w1": randn(gen, 4, 5) * 0.5,
        "w2": randn(gen, 5, 2) * 0.5,
        "lr": 0.05,
        "steps": 3,
    }
