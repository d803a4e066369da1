"""One epoch of a linear regression without a bias, in batches."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "fit"
SIZES = {"n": 12, "i": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 12, 3), "y": randn(gen, 12), "w": randn(gen, 3), "lr": 0.1, "bs": 4}
