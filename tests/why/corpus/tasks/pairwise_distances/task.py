"""The distances between all points of two sets."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "dist"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"a": randn(gen, 5, 3), "b": randn(gen, 4, 3)}
