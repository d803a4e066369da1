"""A bar on what a submission may cost, and what can be counted."""

from __future__ import annotations

from dataclasses import dataclass

# what a bar can count
MEASURES = {
    "ops": "torch operations",
    "bytes": "bytes in new tensors",
    "peak": "bytes in new tensors at one time",
}


@dataclass(frozen=True)
class CostBar:
    """On this case the submission may cost at most `most` times what the reference costs.

    measure: of what, a key of MEASURES.
    """

    case: str
    measure: str
    most: float
    why: str
