"""The share of the rows whose best log-probability is the label's."""

from __future__ import annotations

from typing import Any

import torch

from tests.why.draws import randn

ENTRY = "accuracy"


def inputs(gen: torch.Generator) -> dict[str, Any]:
    logp = torch.log_softmax(randn(gen, 9, 4), 1)
    targ = logp.argmax(1)
    targ[2] = (targ[2] + 1) % 4
    targ[7] = (targ[7] + 3) % 4
    return {"logp": logp, "targ": targ}
