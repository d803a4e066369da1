"""The log-sum-exp of each row, for large scores around 100."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "logsumexp"
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": 200 * randn(gen, 6, 4) + 100}
