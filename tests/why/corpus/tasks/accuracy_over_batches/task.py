"""The accuracy of a classifier, overall and of each batch."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "accuracy"
SIZES = {"n": 13, "i": 4, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 13, 4),
        "y": labels(gen, 13, 3),
        "w": randn(gen, 4, 3),
        "b": randn(gen, 3),
        "bs": 5,
    }
