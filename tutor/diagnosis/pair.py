"""One value that came back beside the one that was expected, widened to float64 once for all the
relations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import torch
from torch import Tensor

from tutor.course.model import Tolerance
from tutor.diagnosis.closeness import relative_limit, same_nonfinite, widen

MAX_NUMBERS = 4_000_000  # larger values get the plain "it differs" only: about a second of work
MAX_ALIGNED = 2_000_000  # the same for two values of equal shape, where more relations are tried
MAX_OTHERS = 12
MAX_OTHER_NUMBERS = 1_000_000
LEAST_RELATIVE = 1e-12  # even integers meet float64 rounding once they are averaged or divided


@dataclass(frozen=True)
class Surroundings:
    """What a case knows besides the two values. sizes: letter → size; others: name → input or other
    expected value.
    """

    sizes: Mapping[str, int]
    others: Mapping[str, Tensor]
    tolerance: Tolerance

    @cached_property
    def wide_others(self) -> dict[str, Tensor]:
        """The real, finite, not too large others and their own tensor attributes ("out.g"), in
        float64.
        """
        chosen: dict[str, Tensor] = {}
        for name, value in islice(_with_attributes(self.others), MAX_OTHERS):
            if not value.dtype.is_complex and 0 < value.numel() <= MAX_OTHER_NUMBERS:
                wide = widen(value)
                if bool(wide.isfinite().all()):
                    chosen[name] = wide
        return chosen


def _with_attributes(others: Mapping[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    for name, value in others.items():
        if isinstance(value, Tensor):
            yield name, value
            yield from (
                (f"{name}.{key}", item)
                for key, item in vars(value).items()
                if isinstance(item, Tensor)
            )


@dataclass(frozen=True)
class Pair:
    """Real tensors in float64; nan and inf that stand where they are expected were replaced by 0.

    relative: error, relative to max|want|, up to which a relation counts as exact.
    limit: the absolute error that the verdict allows.
    """

    got: Tensor
    want: Tensor
    where: str
    relative: float
    limit: float
    around: Surroundings

    @cached_property
    def magnitude(self) -> float:
        """max|want|, 0 for an empty tensor."""
        return float(self.want.abs().max()) if self.want.numel() else 0.0

    @cached_property
    def distinct(self) -> bool:
        """Whether want holds at least two different numbers, so that a constant ratio or offset
        says something.
        """
        return self.want.numel() > 1 and float(self.want.max() - self.want.min()) > max(
            self.limit, self.relative * self.magnitude
        )

    def matches(self, value: Tensor, target: Tensor | None = None) -> bool:
        """Whether value is exactly (within `relative`) the target, by default want; shapes must be
        equal.
        """
        goal = self.want if target is None else target
        if value.shape != goal.shape or not goal.numel():
            return False
        allowed = self.relative * float(goal.abs().max())
        return bool((value - goal).abs().max() <= allowed)

    def fits(self, value: Tensor, target: Tensor | None = None) -> bool:
        """matches, whatever axes of size 1 there are."""
        goal = self.want if target is None else target
        return no_units(value) == no_units(goal) and self.matches(value.reshape(goal.shape), goal)


def make_pair(
    got: Tensor, want: Tensor, where: str, dtype: torch.dtype, around: Surroundings
) -> Pair:
    """dtype: the one that sets the tolerance (want's own; want may hold it in float64)."""
    limit = relative_limit(dtype, around.tolerance)
    a, b = widen(got), widen(want)
    if a.shape == b.shape and same_nonfinite(a, b):
        a, b = torch.where(b.isfinite(), a, 0.0), torch.where(b.isfinite(), b, 0.0)
    finite = b[b.isfinite()]
    scale = max(1.0, float(finite.abs().max())) if finite.numel() else 1.0
    return Pair(a, b, where, max(limit, LEAST_RELATIVE), limit * scale, around)


def sizes_of(others: Mapping[str, Tensor]) -> dict[str, int]:
    """Names for sizes where an exercise gives no letters: "x.shape[0]" → 5, the first tensor that
    has a size names it.
    """
    sizes: dict[str, int] = {}
    for name, value in others.items():
        if isinstance(value, Tensor):
            sizes.update(
                {
                    f"{name}.shape[{axis}]": size
                    for axis, size in enumerate(value.shape)
                    if size not in sizes.values()
                }
            )
    return sizes


def no_units(value: Tensor) -> list[int]:
    """The shape without its axes of size 1."""
    return [size for size in value.shape if size != 1]
