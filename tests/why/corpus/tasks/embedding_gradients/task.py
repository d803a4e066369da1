"""The loss and gradients of an embedding and a linear layer."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "embed_step"
OBSERVE = ("emb.g", "w.g")
SIZES = {"n": 9, "v": 5, "d": 4, "o": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "idx": labels(gen, 9, 5),
        "y": randn(gen, 9, 2),
        "emb": randn(gen, 5, 4),
        "w": randn(gen, 4, 2),
    }
