"""Some gradient steps of a network of two layers, with autograd or by hand."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "fit"
SIZES = {"n": 7, "i": 4, "h": 5, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 4),
        "y": randn(gen, 7, 3),
        "w1": randn(gen, 4, 5),
        "w2": randn(gen, 5, 3),
        "lr": 0.1,
        "steps": 6,
    }
