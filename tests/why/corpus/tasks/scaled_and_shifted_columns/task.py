"""Columns with mean 0 and variance 1, then scaled and shifted."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "norm"
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4), "scale": randn(gen, 4), "shift": randn(gen, 4)}
