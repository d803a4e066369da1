"""The log-sum-exp of each row, for scores that overflow exp."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "logsumexp"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 4, 3) * 1000}
