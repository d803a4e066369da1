"""Attention in which no position sees a later one."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "attend"
SIZES = {"t": 5, "d": 3, "o": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"q": randn(gen, 5, 3), "k": randn(gen, 5, 3), "v": randn(gen, 5, 2)}
