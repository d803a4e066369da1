"""A network of two layers on a Module base class: its loss and gradients."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "run"
SIZES = {"n": 6, "i": 4, "h": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 6, 4),
        "y": randn(gen, 6),
        "w1": randn(gen, 4, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 1),
        "b2": randn(gen, 1),
    }
