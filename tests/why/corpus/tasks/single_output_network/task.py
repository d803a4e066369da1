"""The loss and gradients of a network with a single output."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "regress"
OBSERVE = ("w1.g", "b1.g", "w2.g")


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 3),
        "y": randn(gen, 7),
        "w1": randn(gen, 3, 5),
        "b1": randn(gen, 5),
        "w2": randn(gen, 5),
    }
