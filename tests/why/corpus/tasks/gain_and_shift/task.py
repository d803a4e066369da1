"""Standardised columns with a gain and a shift."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "standardize"
SIZES = {"n": 8, "c": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 8, 5), "gain": randn(gen, 5), "shift": randn(gen, 5)}
