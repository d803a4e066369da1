"""The mean squared error of a column of predictions."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "mse"
SHAPES = (("targ", "n"),)


def inputs(gen: torch.Generator) -> dict[str, Any]:
    n = 7 + gen.initial_seed()  # a size that is the factor on every case is told by its letter
    return {"out": randn(gen, n, 1), "targ": randn(gen, n)}
