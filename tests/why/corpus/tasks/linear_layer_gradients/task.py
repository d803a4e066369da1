"""The gradients of a linear layer: inp.g, w.g and b.g from out.g."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "lin_grad"
OBSERVE = ("inp.g", "w.g", "b.g")
SHAPES = (("inp", "ni"), ("w", "io"))


def inputs(gen: torch.Generator) -> dict[str, Any]:
    n = 7 + gen.initial_seed()  # a size that is the factor on every case is told by its letter
    inp, w, b = (randn(gen, n, 5), randn(gen, 5, 3), randn(gen, 3))
    out = inp @ w + b
    out.g = randn(gen, n, 3)
    return {"inp": inp, "out": out, "w": w, "b": b}
