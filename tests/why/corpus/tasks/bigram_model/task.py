"""The probabilities of a bigram model and its loss on the text."""

from __future__ import annotations

from typing import Any

import torch

ENTRY = "bigram"
SIZES = {"v": 4}


def inputs(gen: torch.Generator) -> dict[str, Any]:
    return {"text": torch.randint(4, (14,), generator=gen).tolist(), "size": 4}
