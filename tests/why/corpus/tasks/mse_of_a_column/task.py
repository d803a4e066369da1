"""The mean squared error of a column of predictions."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "mse"
SIZES = {"n": 7}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"out": randn(gen, 7, 1), "targ": randn(gen, 7)}
