"""A network with Kaiming initialisation: its loss and weight gradients."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "run"
SIZES = {"n": 8, "i": 5, "h": 7, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 5),
        "y": randn(gen, 8, 3),
        "raw1": randn(gen, 7, 5),
        "raw2": randn(gen, 3, 7),
    }
