"""Batch normalisation of two batches, with running statistics."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "two_batches"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x1": randn(gen, 7, 3),
        "x2": randn(gen, 5, 3),
        "gamma": randn(gen, 3),
        "beta": randn(gen, 3),
        "mom": 0.3,
    }
