"""Scaled dot-product attention."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "attend"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"q": randn(gen, 4, 6), "k": randn(gen, 5, 6), "v": randn(gen, 5, 3)}
