"""The gradient of the mean cross entropy, for scores around 150."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "ce_grad"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"logits": randn(gen, 6, 4) * 5 + 150, "targ": labels(gen, 6, 4)}
