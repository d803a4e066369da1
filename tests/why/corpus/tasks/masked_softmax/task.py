"""The softmax of the scores that a mask keeps."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "masked"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {
        "s": randn(gen, 4, 5),
        "keep": torch.tensor(
            [[1, 1, 0, 1, 0], [1, 0, 1, 1, 1], [0, 1, 1, 0, 1], [1, 1, 1, 1, 0]]
        ).bool(),
    }
