"""An array of numpy's in the words that a tensor has. numpy is not imported for the question."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any, TypeGuard

from tutor.debugger.show.safe_look import is_a
from tutor.debugger.show.tensor_summary import MOST, SAMPLE, Summary, in_plain_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

NUMBERS = "fiu"  # kinds of dtype that have a range


def is_plain_array(value: object) -> TypeGuard[NDArray[Any]]:
    """Whether it is numpy's own array, in memory or of a file, of numbers or truth values. A
    subclass, such as a masked array, says itself what it is like.
    """
    numpy = sys.modules.get("numpy")
    if numpy is None or type(value) not in (numpy.ndarray, getattr(numpy, "memmap", None)):
        return False
    return value.dtype.kind in (*NUMBERS, *"bc")  # type: ignore[attr-defined]


def array_line(value: NDArray[Any]) -> str:
    """Such as "[5, 784] float64, 0 to 1, mean 0.1308", of any shape."""
    parts = [array_kind(value)]
    if not value.size:
        parts.append("no elements")
    elif value.ndim and value.dtype.kind == "b":
        parts.append(f"{int(value.sum())} of {value.size} true")
    elif value.ndim and value.dtype.kind in NUMBERS:
        parts += in_plain_words(_summarize(value), value.dtype.kind == "f")
    return ", ".join(parts)


def array_kind(value: NDArray[Any]) -> str:
    """Such as "[5, 784] float64"."""
    shape = f"[{', '.join(map(str, value.shape))}]" if value.ndim else "0-d"
    return f"{shape} {value.dtype.name}"


def _summarize(value: NDArray[Any]) -> Summary:
    """The summary of a real array of any shape with at least one element."""
    import numpy

    is_sampled = value.size > MOST
    seen = numpy.asarray(_sample(value) if is_sampled else value)
    with numpy.errstate(all="ignore"):
        low, high = seen.min().item(), seen.max().item()
        if math.isfinite(low) and math.isfinite(high):
            mean = float(seen.mean(dtype=numpy.float64))
            return Summary(low, high, mean, seen.size, sampled=is_sampled)
        return _with_odd_ones(seen, is_sampled)


def _with_odd_ones(seen: NDArray[Any], is_sampled: bool) -> Summary:
    """One nan makes minimum, maximum and mean nan too, so it is counted apart."""
    import numpy

    finite = numpy.isfinite(seen)
    count, nan = int(numpy.count_nonzero(finite)), int(numpy.count_nonzero(numpy.isnan(seen)))
    odd = (nan, seen.size - count - nan, is_sampled)
    if not count:
        return Summary(math.nan, math.nan, math.nan, 0, *odd)
    low = float(seen.min(where=finite, initial=numpy.inf))
    high = float(seen.max(where=finite, initial=-numpy.inf))
    mean = float(seen.mean(where=finite, dtype=numpy.float64))
    return Summary(low, high, mean, count, *odd)


def _sample(value: NDArray[Any]) -> NDArray[Any]:
    """A view of about SAMPLE elements at even distances."""
    while value.size > SAMPLE:
        axis = max(range(value.ndim), key=lambda axis: value.shape[axis])
        step = min(math.ceil(value.size / SAMPLE), value.shape[axis])
        places = [slice(None)] * value.ndim
        places[axis] = slice(None, None, max(2, step))
        value = value[tuple(places)]
    return value


def is_number(value: object) -> bool:
    """Whether it is one of numpy's own numbers, such as what `array.sum()` returns."""
    numpy = sys.modules.get("numpy")
    if numpy is None or not is_a(value, numpy.generic):
        return False
    return type(value).__module__ == "numpy" and type(value) is not numpy.void
