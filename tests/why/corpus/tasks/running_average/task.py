"""An exponential running average, corrected for its start at 0."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "ema"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"xs": randn(gen, 6).tolist(), "beta": 0.9}
