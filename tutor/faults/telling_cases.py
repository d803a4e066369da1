"""Which failing cases tell most about where a program goes wrong."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from tutor.grading.content import Case

MAX_CASES = 3  # that are recorded
MANY = 200  # numbers in a case; with more of them, all is slower
LARGE = 20_000  # recorded only where no smaller case fails
FEW = 10  # with less of them, values agree by chance


def most_telling(cases: Sequence[Case], failing: Sequence[int]) -> list[int]:
    """The indices of the failing cases to record, the most telling first."""
    return sorted(failing, key=lambda index: (-telling(cases[index]), index))[:MAX_CASES]


def telling(case: Case) -> float:
    """How much a failure on this case tells: sizes all different and above 1, and numbers that do
    not agree by chance.
    """
    tensors = [item for item in case.inputs.values() if isinstance(item, Tensor)]
    count = sum(item.numel() for item in tensors)
    doubts = (
        (10.0, count > LARGE),
        (0.4, MANY < count <= LARGE),
        (5.0, any(not item.numel() for item in tensors)),
        (1.0, _has_alike_sizes(tensors)),
        (0.5, count < FEW),
        (2.0, any(_is_whole(item) for item in tensors)),
    )
    return -sum(weight for weight, holds in doubts if holds)


def _has_alike_sizes(tensors: Sequence[Tensor]) -> bool:
    """Whether a wrong axis could go unseen: two axes of one size, or an axis of size 1."""
    return any(len(set(item.shape)) < item.dim() or 1 in item.shape for item in tensors)


def _is_whole(item: Tensor) -> bool:
    """Whether it is a float tensor of nothing but whole numbers."""
    is_real = bool(item.numel()) and item.is_floating_point()
    return is_real and bool((item == torch.round(item)).all())
