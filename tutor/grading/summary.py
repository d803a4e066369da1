"""A value in one short line, shape first: `[2, 3] float32  [[1.0, 2.0, 3.0], [4.0, …`.

Pure, and cheap for any size: a huge tensor costs no more than what is shown of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import Missing, Opaque
from tutor.diagnosis.words import number, shape

WIDTH = 200
MAX_DEPTH = 8
LARGE = 10**30  # an int of more digits is shown by its first ones
MANY_BITS = 10_000


def summarize(value: Any, width: int = WIDTH, digits: int = 4) -> str:
    """At most `width` characters; cut ends in "…". digits: significant ones of a float."""
    return _cut(_pieces(value, digits, 0), width)


def entry(value: Tensor, index: tuple[int, ...], digits: int = 9) -> str:
    """One entry of a tensor of any shape, for a difference too far back to be seen.

    `[5000] float32  at [4999]: 3.0`.
    """
    numeral = _numeral(value[index].item(), value.dtype, digits)
    return f"{_head(value)}  at {shape(index)}: {numeral}"


def _cut(pieces: Iterator[str], width: int) -> str:
    text = ""
    for piece in pieces:
        text += piece
        if len(text) > width:
            return text[: max(0, width - 1)].rstrip() + "…"
    return text


def _pieces(value: Any, digits: int, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        yield "…"
    elif isinstance(value, Tensor):
        yield f"{_head(value)}  "
        yield from _tensor(value.detach(), digits)
    elif isinstance(value, (tuple, list)):
        left, right = "()" if isinstance(value, tuple) else "[]"
        yield left
        yield from _joined(_pieces(item, digits, depth + 1) for item in value)
        yield f",{right}" if len(value) == 1 and isinstance(value, tuple) else right
    elif isinstance(value, dict):
        yield "{"
        yield from _joined(_item(key, item, digits, depth) for key, item in value.items())
        yield "}"
    else:
        yield _plain(value, digits)


def _item(key: Any, value: Any, digits: int, depth: int) -> Iterator[str]:
    yield from _pieces(key, digits, depth + 1)
    yield ": "
    yield from _pieces(value, digits, depth + 1)


def _joined(parts: Iterator[Iterator[str]]) -> Iterator[str]:
    for index, part in enumerate(parts):
        if index:
            yield ", "
        yield from part


def _plain(value: Any, digits: int) -> str:
    if isinstance(value, Missing):
        return "not set"
    if isinstance(value, Opaque):
        return _one_line(f"{value.type}: {value.text}")
    if isinstance(value, str):
        return repr(_one_line(value[: 2 * WIDTH]))
    if isinstance(value, int):
        return _integer(value, digits)
    if isinstance(value, float):
        return number(value, digits)
    return "None" if value is None else f"a value of type {_one_line(type(value).__name__)}"


def _integer(value: int, digits: int) -> str:
    if value.bit_length() >= MANY_BITS:  # Python refuses to print these
        return f"an int of {value.bit_length()} bits"
    return number(value, digits) if abs(value) >= LARGE else str(value)


def _head(value: Tensor) -> str:
    return f"{shape(value.shape)} {str(value.dtype).removeprefix('torch.')}"


def _tensor(value: Tensor, digits: int) -> Iterator[str]:
    """Nested brackets, one piece after the other as they are asked for."""
    if not value.dim():
        yield _numeral(value.item(), value.dtype, digits)
    elif value.dim() == 1:
        yield "["
        shown = value[:WIDTH].tolist()
        yield from _joined(iter([_numeral(item, value.dtype, digits)]) for item in shown)
        yield "]"
    else:
        yield "["
        yield from _joined(_tensor(row, digits) for row in _rows(value))
        yield "]"


def _rows(value: Tensor) -> Iterator[Tensor]:
    for index in range(value.shape[0]):
        yield value[index]


def _numeral(item: complex, dtype: torch.dtype, digits: int) -> str:
    """One entry of a tensor of that dtype."""
    if isinstance(item, complex):
        sign = "+" if item.imag >= 0 else ""
        return f"{number(item.real, digits)}{sign}{number(item.imag, digits)}j"
    if isinstance(item, float) and dtype in (torch.float16, torch.bfloat16):
        return number(item, min(digits, 4))
    return str(item) if isinstance(item, bool) else number(item, digits)


def _one_line(text: str) -> str:
    """Without anything that breaks the line or steers a terminal."""
    return "".join(
        letter if letter.isprintable() else " " if letter.isspace() else "?"
        for letter in text[: 2 * WIDTH]
    )
