"""When two tensors count as equal: the one definition that both the verdict and the facts stand on.

Shapes must be equal before any arithmetic: nothing here ever broadcasts.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from tutor.course.model import Tolerance

CHUNK = 1 << 20  # numbers that are held in float64 at a time
HALF_STEPS = 4.0  # 16-bit numbers may be off by four of their own smallest steps


def is_exact(dtype: torch.dtype) -> bool:
    """Whether values of this dtype are compared exactly (integers and booleans)."""
    return not (dtype.is_floating_point or dtype.is_complex)


def relative_limit(dtype: torch.dtype, tolerance: Tolerance) -> float:
    """The allowed error for values of this dtype, relative to S = max(1, max|want|); 0 for integers and booleans."""
    if is_exact(dtype):
        return 0.0
    if dtype in (torch.float64, torch.complex128):
        return tolerance.float64
    if dtype in (torch.float32, torch.complex64):
        return tolerance.float32
    return max(tolerance.float32, HALF_STEPS * torch.finfo(dtype).eps)


def widen(value: Tensor) -> Tensor:
    """The same values as float64 (complex128 for complex ones), free of autograd."""
    return value.detach().to(torch.complex128 if value.dtype.is_complex else torch.float64)


def values_match(got: Tensor, want: Tensor, limit: float) -> bool:
    """Whether equal shapes hold equal values: same places of nan and inf, and max|got - want| <= limit * S elsewhere.

    limit 0 between integers is exact even where float64 could not tell two of them apart.
    """
    if got.shape != want.shape:
        return False
    if limit == 0.0 and is_exact(got.dtype) and is_exact(want.dtype):
        return all(bool((a == b).all()) for a, b in _chunks(got, want))
    largest, error = 0.0, 0.0
    for a, b in _chunks(got, want):
        a, b = widen(a), widen(b)
        if not same_nonfinite(a, b):
            return False
        finite = b.isfinite()
        if bool(finite.any()):
            error = max(error, float((a - b)[finite].abs().max()))
            largest = max(largest, float(b[finite].abs().max()))
    return error <= limit * max(1.0, largest)


def same_nonfinite(got: Tensor, want: Tensor) -> bool:
    """Whether nan stands where nan is expected, and inf of the same sign where inf is."""
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
