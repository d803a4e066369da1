"""The mean cross entropy of seven rows."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "cross_entropy"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"pred": randn(gen, 7, 5), "y": labels(gen, 7, 5)}
