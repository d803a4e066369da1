"""How far every entry is from the right one, relative to the right one."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "relative_error"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"mine": randn(gen, 6), "theirs": randn(gen, 6)}
