"""A recurrent unit with one gate."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "gate"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "xs": randn(gen, 3, 4),
        "h": randn(gen, 5),
        "wz": randn(gen, 4, 5),
        "uz": randn(gen, 5, 5),
        "wh": randn(gen, 4, 5),
        "uh": randn(gen, 5, 5),
    }
