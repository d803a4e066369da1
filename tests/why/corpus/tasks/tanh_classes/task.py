"""A network of three linear layers and tanh, as classes that pass the gradient back."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "run"
SIZES = {"n": 6, "i": 5, "h": 4, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 6, 5),
        "y": randn(gen, 6),
        "w1": randn(gen, 5, 4),
        "w2": randn(gen, 4, 3),
        "w3": randn(gen, 3, 1),
    }
