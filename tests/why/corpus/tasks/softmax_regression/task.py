"""The probabilities and the weights' gradient of a softmax regression."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import labels, randn

ENTRY = "softmax_reg"
OBSERVE = ("w.g",)


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 5), "y": labels(gen, 7, 3), "w": randn(gen, 5, 3)}
