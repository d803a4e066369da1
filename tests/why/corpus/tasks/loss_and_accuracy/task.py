"""The loss and accuracy of a classifier of two layers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "evaluate"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 8, 3),
        "y": labels(gen, 8, 4),
        "w1": randn(gen, 3, 6),
        "b1": randn(gen, 6),
        "w2": randn(gen, 6, 4),
        "b2": randn(gen, 4),
    }
