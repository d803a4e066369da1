"""Values that are not tensors: what kind they are in words, and when two of them are the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import Missing, Opaque
from tutor.course.model import Tolerance
from tutor.diagnosis.words import shape

MAX_TEXT = 60
MAX_ITEMS = 8
LARGEST = 10**300  # an int above it has no float64


def dtype(value: Tensor) -> str:
    """float32, without torch's prefix."""
    return str(value.dtype).removeprefix("torch.")


def kind_of(value: Any) -> str:
    """ "a float32 tensor [5, 3]", "a Python float", "a tuple of length 2", …"""
    if isinstance(value, Tensor):
        return f"a {dtype(value)} tensor {shape(value.shape)}"
    if value is None or isinstance(value, Missing):
        return "None" if value is None else "nothing"
    if isinstance(value, Opaque):
        return f"a value of type {short_text(value.type)}"
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__} of length {len(value)}"
    if isinstance(value, dict):
        return f"a dict of {len(value)}"
    names = {bool: "a Python bool", int: "a Python int", float: "a Python float", str: "a string"}
    return names.get(type(value), f"a value of type {short_text(type(value).__name__)}")


def short(value: Any) -> str:
    """A short repr of a plain value; never calls a foreign __repr__."""
    if isinstance(value, int) and abs(value) >= LARGEST:
        return f"an int of {value.bit_length()} bits"
    if isinstance(value, (tuple, list)):
        return _short_sequence(value)
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_TEXT else value[: MAX_TEXT - 1] + "…")
    return repr(value) if value is None or isinstance(value, (bool, int, float)) else kind_of(value)


def _short_sequence(value: tuple[Any, ...] | list[Any]) -> str:
    inner = ", ".join(short(item) for item in value[:MAX_ITEMS])
    if len(value) > MAX_ITEMS:
        inner += ", …"
    if isinstance(value, list):
        return f"[{inner}]"
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def short_text(text: str) -> str:
    """A name that learner code chose, cut and without anything that steers a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text[:MAX_TEXT])


def as_scalar(value: Any) -> Tensor | None:
    """A number, bool or real tensor of one element as a float64 tensor []; None for all else."""
    if isinstance(value, Tensor):
        if value.numel() != 1 or value.dtype.is_complex:
            return None
        return value.detach().reshape(()).to(torch.float64)
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < LARGEST):
        return torch.tensor(float(value), dtype=torch.float64)
    return None


def same_kind(got: Any, want: Any) -> bool:
    """Whether both are of one Python type; a torch.Size is a tuple, as on the wire."""
    kinds = [tuple if type(value) is torch.Size else type(value) for value in (got, want)]
    return kinds[0] is kinds[1]


def all_numbers(values: Sequence[Any]) -> bool:
    """Whether the entries are plain numbers only."""
    return all(isinstance(item, (int, float)) for item in values)


def same_plain(got: Any, want: Any, precise: Any, tolerance: Tolerance) -> bool:
    """Equal type and value; floats within tolerance.float32 of max(1, |want|).

    Most floats came out of a float32 tensor.
    """
    if type(got) is not type(want):
        return False
    if type(want) in (bool, int, str):
        return bool(got == want)
    if type(want) is not float:
        return got is want  # a foreign object, whose own __eq__ may do anything
    target = precise if isinstance(precise, float) else want
    if not (math.isfinite(got) and math.isfinite(target)):
        return bool(got == target) or (math.isnan(got) and math.isnan(target))
    return bool(abs(got - target) <= tolerance.float32 * max(1.0, abs(target)))
