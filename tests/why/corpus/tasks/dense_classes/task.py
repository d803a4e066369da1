"""The returned gradients of three layers without biases."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "grads"
SIZES = {"n": 7, "i": 3, "h1": 6, "h2": 5, "o": 2}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "x": randn(gen, 7, 3),
        "y": randn(gen, 7, 2),
        "w1": randn(gen, 3, 6),
        "w2": randn(gen, 6, 5),
        "w3": randn(gen, 5, 2),
    }
