"""When to stop training, from a list of losses."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "early_stop"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"losses": (torch.linspace(2, 1, 10) + 0.4 * randn(gen, 10)).tolist(), "patience": 3}
