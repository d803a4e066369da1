"""The log-softmax of each row."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "log_softmax"
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 6, 4)}
