"""The mean cross entropy and the gradient of the scores."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "loss_and_grad"
SIZES = {"n": 7, "c": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"z": randn(gen, 7, 4), "t": labels(gen, 7, 4)}
