"""The states of a recurrent network."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "rnn"
SIZES = {"t": 4, "i": 3, "h": 5}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "xs": randn(gen, 4, 3),
        "h0": randn(gen, 5),
        "wx": randn(gen, 3, 5),
        "wh": randn(gen, 5, 5) / 2,
        "b": randn(gen, 5),
    }
