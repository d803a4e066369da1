"""The gradients of a linear layer, with no second right program."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "lin_grad"
OBSERVE = ("inp.g", "w.g", "b.g")
SIZES = {"n": 7, "i": 5, "o": 3}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    inp, w, b = (randn(gen, 7, 5), randn(gen, 5, 3), randn(gen, 3))
    out = inp @ w + b
    out.g = randn(gen, 7, 3)
    return {"inp": inp, "out": out, "w": w, "b": b}
