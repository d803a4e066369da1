"""The sum of exponentials of each row, for scores that only float64 can take."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "total"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 3) + 100}
