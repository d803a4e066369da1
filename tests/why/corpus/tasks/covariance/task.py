"""The covariance matrix of the columns."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "cov"
SIZES = {"n": 7, "c": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 3)}
