"""The mean cross entropy, in one line with logsumexp."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "cross_entropy"
SIZES = {"n": 6, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"z": randn(gen, 6, 4), "y": labels(gen, 6, 4)}
