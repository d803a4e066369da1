"""Some steps of k-means."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "kmeans"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": torch.cat([randn(gen, 6, 2), randn(gen, 6, 2) + 4]),
        "c": torch.tensor([[0.3, 0.1], [3.0, 3.5]]),
        "steps": 3,
    }
