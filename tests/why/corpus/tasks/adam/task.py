"""Steps of Adam along given gradients."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "adam"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "w": randn(gen, 3),
        "grads": [randn(gen, 3) for _ in range(4)],
        "lr": 0.1,
        "b1": 0.9,
        "b2": 0.99,
        "eps": 1e-06,
    }
