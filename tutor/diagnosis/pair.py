"""Two tensors side by side, widened to float64 once for all the relations."""

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
MAX_EQUAL_SHAPE = (
    2_000_000  # the same for two values of equal shape, where more relations are tried
)
MAX_OTHERS = 12
MAX_OTHER_NUMBERS = 1_000_000
LEAST_RELATIVE = 1e-12  # even integers meet float64 rounding once they are averaged or divided


@dataclass(frozen=True)
class Surroundings:
    """What a case knows besides the two values.

    sizes: letter → size. others: name → input or other expected value, tensors of any shape.
    """

    sizes: Mapping[str, int]
    others: Mapping[str, Tensor]
    tolerance: Tolerance

    @cached_property
    def wide_others(self) -> dict[str, Tensor]:
        """The others and their own tensor attributes ("out.g"), in float64.

        Without those that are complex, not finite or too large.
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
            for key, item in vars(value).items():
                if isinstance(item, Tensor):
                    yield f"{name}.{key}", item


@dataclass(frozen=True)
class Pair:
    """Real tensors in float64, of any shapes; nan and inf where they are expected became 0.

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
        """Whether want holds at least two different numbers.

        Only then does a constant ratio or offset say something.
        """
        if self.want.numel() < 2:
            return False
        spread = float(self.want.max() - self.want.min())
        return spread > max(self.limit, self.relative * self.magnitude)

    def matches(self, value: Tensor, target: Tensor | None = None) -> bool:
        """Whether value is exactly (within `relative`) the target, by default want.

        value, target: of equal shape; where they are not, it is False.
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

    def explains(self, residual: Tensor, magnitude: float) -> bool:
        """Whether what a relation leaves over is rounding, and far less than the error it explains.

        residual: of the shape of got and want. magnitude: of the numbers it is rounding of.
        """
        left = float(residual.abs().max())
        error = float((self.got - self.want).abs().max())
        return left <= self.relative * magnitude and 10 * left <= error


def is_telling(other: Tensor) -> bool:
    """Whether a tensor of any shape can explain a difference.

    Zeros explain nothing, and a lone whole number explains a difference of 1 or 2 by chance.
    """
    return bool(other.any()) and (other.numel() > 1 or bool(other.frac().any()))


def make_pair(
    got: Tensor, want: Tensor, where: str, dtype: torch.dtype, around: Surroundings
) -> Pair:
    """A pair of got [...] and want [...], any axes.

    dtype: the one that sets the tolerance (want's own; want may hold it in float64).
    """
    limit = relative_limit(dtype, around.tolerance)
    a, b = widen(got), widen(want)
    if a.shape == b.shape and same_nonfinite(a, b):
        a, b = torch.where(b.isfinite(), a, 0.0), torch.where(b.isfinite(), b, 0.0)
    finite = b[b.isfinite()]
    scale = max(1.0, float(finite.abs().max())) if finite.numel() else 1.0
    return Pair(a, b, where, max(limit, LEAST_RELATIVE), limit * scale, around)


def sizes_of(others: Mapping[str, Tensor]) -> dict[str, int]:
    """Names for sizes where an exercise gives no letters: "x.shape[0]" → 5.

    The first tensor that has a size names it.
    """
    sizes: dict[str, int] = {}
    for name, value in others.items():
        if isinstance(value, Tensor):
            taken = set(sizes.values())
            new = {f"{name}.shape[{axis}]": size for axis, size in enumerate(value.shape)}
            sizes |= {label: size for label, size in new.items() if size not in taken}
    return sizes


def no_units(value: Tensor) -> list[int]:
    """The shape without its axes of size 1."""
    return [size for size in value.shape if size != 1]
