"""The cross entropy and gradients of a classifier of two layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "forward_and_backward"
OBSERVE = ("w1.g", "b1.g", "w2.g", "b2.g")


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 4),
        "y": labels(gen, 8, 3),
        "w1": randn(gen, 4, 6),
        "b1": randn(gen, 6),
        "w2": randn(gen, 6, 3),
        "b2": randn(gen, 3),
    }
