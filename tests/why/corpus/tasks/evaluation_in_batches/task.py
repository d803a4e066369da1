"""The accuracy and loss of a classifier, computed in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "evaluate"
SIZES = {"n": 10, "i": 3, "c": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 10, 3),
        "y": labels(gen, 10, 5),
        "w": randn(gen, 3, 5),
        "b": randn(gen, 5),
        "bs": 4,
    }
