"""Training and validation losses on rows standardised by the training rows."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "losses"
SIZES = {"n": 11, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": 2 * randn(gen, 11, 3) + 1, "y": randn(gen, 11), "w": randn(gen, 3), "n_valid": 4}
