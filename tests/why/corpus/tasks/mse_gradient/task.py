"""The gradient of the mean squared error, set as out.g."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "mse_grad"
OBSERVE = ("out.g",)
SIZES = {"n": 7}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"out": randn(gen, 7, 1), "targ": randn(gen, 7)}
