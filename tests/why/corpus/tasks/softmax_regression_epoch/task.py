"""One epoch of a softmax regression, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "epoch"
SIZES = {"n": 7, "i": 5, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    y = torch.randint(0, 4, (7,), generator=gen)
    return {
        "x": randn(gen, 7, 5),
        "y": y,
        "w": randn(gen, 5, 4),
        "b": randn(gen, 4),
        "lr": 0.3,
        "bs": 3,
    }
