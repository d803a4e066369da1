"""The forward pass of a network of two layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "net"
SIZES = {"n": 6, "i": 4, "h": 5, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 6, 4),
        "w1": randn(gen, 4, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5, 3),
        "b2": randn(gen, 3),
    }
