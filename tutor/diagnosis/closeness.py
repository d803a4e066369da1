"""When two tensors count as equal: the one definition behind both the verdict and the facts.

Shapes must be equal before any arithmetic: nothing here ever broadcasts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import torch
from torch import Tensor

from tutor.course.model import Tolerance

# numbers held in float64 at a time: few enough to stay in the cache, off the system allocator
CHUNK = 1 << 15
HALF_STEPS = 4.0  # 16-bit numbers may be off by four of their own smallest steps


def is_exact(dtype: torch.dtype) -> bool:
    """Whether values of this dtype are compared exactly (integers and booleans)."""
    return not (dtype.is_floating_point or dtype.is_complex)


def relative_limit(dtype: torch.dtype, tolerance: Tolerance) -> float:
    """The allowed error for values of this dtype, relative to S = max(1, max|want|).

    0 for integers and booleans.
    """
    if is_exact(dtype):
        return 0.0
    if dtype in (torch.float64, torch.complex128):
        return tolerance.float64
    if dtype in (torch.float32, torch.complex64):
        return tolerance.float32
    return max(tolerance.float32, HALF_STEPS * torch.finfo(dtype).eps)


def widen(value: Tensor) -> Tensor:
    """The same values [...] as float64 (complex128 for complex ones), free of autograd."""
    return value.detach().to(torch.complex128 if value.dtype.is_complex else torch.float64)


def values_match(got: Tensor, want: Tensor, limit: float) -> bool:
    """Whether equal shapes [...] hold equal values.

    nan and inf at the same places, and max|got - want| <= limit * S elsewhere, with S as in
    relative_limit. limit 0 between integers is exact even where float64 could not tell two of them
    apart.
    """
    if got.shape != want.shape:
        return False
    if limit == 0.0 and is_exact(got.dtype) and is_exact(want.dtype):
        return all(bool((a == b).all()) for a, b in _chunks(got, want))
    largest, error = 0.0, 0.0
    for a, b in _chunks(got, want):
        a, b = widen(a), widen(b)
        if not a.numel():
            continue
        part = float((a - b).abs().max())
        if not math.isfinite(part):  # looked at closely only where something is not finite
            if not same_nonfinite(a, b):
                return False
            a, b = torch.where(b.isfinite(), a, 0.0), torch.where(b.isfinite(), b, 0.0)
            part = float((a - b).abs().max())
        error, largest = max(error, part), max(largest, float(b.abs().max()))
    return error <= limit * max(1.0, largest)


def same_nonfinite(got: Tensor, want: Tensor) -> bool:
    """Whether nan is where nan is expected, and inf of the same sign where inf is.

    got, want: of one shape [...].
    """
    if bool(want.isfinite().all()) and bool(got.isfinite().all()):
        return True
    odd = ~want.isfinite()
    if not torch.equal(odd, ~got.isfinite()) or not torch.equal(got.isnan(), want.isnan()):
        return False
    infinite = odd & ~want.isnan()
    return bool((got[infinite] == want[infinite]).all())


def _chunks(got: Tensor, want: Tensor) -> Iterator[tuple[Tensor, Tensor]]:
    a, b = got.detach(), want.detach()
    if a.numel() <= CHUNK:
        yield a, b
        return
    a, b = a.reshape(-1), b.reshape(-1)
    for start in range(0, a.numel(), CHUNK):
        yield a[start : start + CHUNK], b[start : start + CHUNK]


def target_of(want: Tensor, precise: object) -> Tensor:
    """The values [...] to compare with, of want's shape.

    `precise` (want computed in float64) where it has that shape and is finite at the same places.
    """
    if not isinstance(precise, Tensor) or precise.shape != want.shape:
        return want
    if is_exact(want.dtype) or is_exact(precise.dtype):
        return want
    return precise if same_nonfinite(precise, want) else want


def differing(got: Tensor, want: Tensor) -> tuple[int, ...] | None:
    """The index of the largest difference between tensors of one shape [...]; None without one.

    A nan or inf out of place is the largest.
    """
    if not got.numel():
        return None
    a, b = widen(got), widen(want)
    gap = torch.where(
        a.isfinite() & b.isfinite(), (a - b).abs(), torch.where(a == b, 0.0, torch.inf)
    )
    gap = torch.where(a.isnan() & b.isnan(), 0.0, gap)
    flat = int(gap.reshape(-1).argmax())
    return index_of(flat, got.shape) if float(gap.reshape(-1)[flat]) else None


def index_of(flat: int, shape: torch.Size) -> tuple[int, ...]:
    """The index of the entry that comes at place `flat` in reading order."""
    index = []
    for size in reversed(shape):
        flat, rest = divmod(flat, size)
        index.append(rest)
    return tuple(reversed(index))


def first_place(mask: Tensor) -> tuple[int, ...]:
    """The index of the first True in a mask [...], in reading order."""
    return index_of(int(mask.reshape(-1).to(torch.uint8).argmax()), mask.shape)
