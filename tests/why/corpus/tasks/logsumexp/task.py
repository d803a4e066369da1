"""The log-sum-exp of each row."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "logsumexp"
SIZES = {"n": 5, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 5, 4) * 2}
