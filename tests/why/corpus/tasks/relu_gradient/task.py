"""The gradient of the rectifier: inp.g from out.g."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "relu_grad"
OBSERVE = ("inp.g",)


def inputs(gen: torch.Generator) -> dict[str, Any]:
    inp = randn(gen, 7, 4)
    out = inp.clamp_min(0.0)
    out.g = randn(gen, 7, 4)
    return {"inp": inp, "out": out}
