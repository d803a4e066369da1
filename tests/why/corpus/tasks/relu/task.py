"""The rectifier."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "relu"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 5)}
