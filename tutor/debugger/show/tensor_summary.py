"""The range and the mean of a tensor of any size, piece by piece, and in words: no large copy is
made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch

PIECE = 1 << 18  # elements that are looked at at a time; a copy of them is 2 MB at most
MOST = 48_000_000  # of a larger tensor a sample is looked at
SAMPLE = 1 << 20
SMALL_FLOATS = 2  # bytes: sums of these overflow


@dataclass(frozen=True)
class Summary:
    """low, high, mean: of the finite elements. finite, nan, infinite: how many there are of each
    among those that were looked at. sampled: whether these are not all.
    """

    low: float
    high: float
    mean: float
    finite: int
    nan: int = 0
    infinite: int = 0
    sampled: bool = False


def summarize(value: torch.Tensor) -> Summary:
    """The summary of a real tensor of any shape with at least one element. Raises RuntimeError for
    a dtype or layout that torch cannot compare.
    """
    seen = _without_repeats(value)
    is_sampled = seen.numel() > MOST
    parts = [_of_piece(piece) for piece in pieces(_sample(seen) if is_sampled else seen)]
    # every element of an expanded view is there that many times
    times = value.numel() // seen.numel() if not is_sampled else 1
    return _joined(parts, times, is_sampled)


def in_plain_words(summary: Summary, is_float: bool) -> list[str]:
    """The range and the mean, and how many nan and infinities there are."""
    # one nan would make minimum, maximum and mean nan too, so it is counted apart
    odd = [(summary.nan, "nan"), (summary.infinite, "inf")]
    words = [f"{count} {name}" for count, name in odd if count]
    if summary.finite:
        words.insert(0, _span(summary, is_float))
    return [*words, *([f"of a sample of {summary.finite:,}"] if summary.sampled else [])]


def _span(summary: Summary, is_float: bool) -> str:
    if not is_float:
        return f"{summary.low} to {summary.high}, mean {summary.mean:.4g}"
    if summary.low == summary.high:
        return f"all {summary.low:.4g}"
    return f"{summary.low:.4g} to {summary.high:.4g}, mean {summary.mean:.4g}"


def _joined(parts: list[Summary], times: int, is_sampled: bool) -> Summary:
    with_numbers = [part for part in parts if part.finite]
    finite = sum(part.finite for part in with_numbers)
    total = sum(part.mean * part.finite for part in with_numbers)
    return Summary(
        min((part.low for part in with_numbers), default=math.nan),
        max((part.high for part in with_numbers), default=math.nan),
        total / finite if finite else math.nan,
        finite * times,
        sum(part.nan for part in parts) * times,
        sum(part.infinite for part in parts) * times,
        is_sampled,
    )


def pieces(value: torch.Tensor) -> Iterator[torch.Tensor]:
    """A tensor in views of at most PIECE elements, in the order of its memory."""
    import torch

    if value.dim() > 1:
        # a transposed tensor is dense when its axes are taken in another order
        value = value.permute(sorted(range(value.dim()), key=value.stride, reverse=True))
    if value.is_contiguous():
        yield from torch.split(value.reshape(-1), PIECE)
    elif value.numel() <= PIECE:
        yield value
    else:
        rows = max(1, PIECE * len(value) // value.numel())
        for part in torch.split(value, rows):
            yield from pieces(part[0] if rows == 1 and part.dim() > 1 else part)


def _without_repeats(value: torch.Tensor) -> torch.Tensor:
    """Without what expand() has repeated, which is there once in memory."""
    for axis in range(value.dim()):
        if not value.stride(axis) and value.shape[axis] > 1:
            value = value.narrow(axis, 0, 1)
    return value


def _sample(value: torch.Tensor) -> torch.Tensor:
    """A view of about SAMPLE elements at even distances."""
    while value.numel() > SAMPLE:
        axis = max(range(value.dim()), key=lambda axis: value.shape[axis])
        step = min(math.ceil(value.numel() / SAMPLE), value.shape[axis])
        places = [slice(None)] * value.dim()
        places[axis] = slice(None, None, max(2, step))
        value = value[tuple(places)]
    return value


def _of_piece(piece: torch.Tensor) -> Summary:
    if piece.is_floating_point() and piece.element_size() < SMALL_FLOATS:
        piece = piece.float()
    low, high = (item.item() for item in piece.aminmax())
    if math.isfinite(low) and math.isfinite(high):
        return Summary(low, high, _mean(piece), piece.numel())
    # one nan makes minimum, maximum and mean nan too, so it is counted apart
    nan, infinite = int(piece.isnan().sum()), int(piece.isinf().sum())
    finite = piece[piece.isfinite()]
    if not finite.numel():
        return Summary(math.nan, math.nan, math.nan, 0, nan, infinite)
    low, high = (item.item() for item in finite.aminmax())
    return Summary(low, high, _mean(finite), finite.numel(), nan, infinite)


def _mean(piece: torch.Tensor) -> float:
    import torch

    total = piece.sum(dtype=torch.float64 if piece.is_floating_point() else None).item()
    if math.isfinite(total):
        return total / piece.numel()
    return (piece / piece.numel()).sum(dtype=torch.float64).item()  # the sum has overflowed
