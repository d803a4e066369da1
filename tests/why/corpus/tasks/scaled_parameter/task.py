"""The gradient of a parameter that begins at scaled numbers."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "gradient"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"x": randn(gen, 7, 5), "t": randn(gen, 5), "s": 4.0}
