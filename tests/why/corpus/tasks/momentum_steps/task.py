"""Steps with momentum along given gradients."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "momentum"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"w": randn(gen, 3), "grads": [randn(gen, 3) for _ in range(4)], "lr": 0.3, "beta": 0.8}
