"""The arguments of one torch operation as plain values, so that it can be done again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

MAX_PARTS = 64  # of one argument
MAX_DEPTH = 4
PLAIN = (bool, int, float, str)


def template(
    args: Sequence[Any], kwargs: Mapping[str, Any], number_of: Callable[[Any], int]
) -> list[Any] | None:
    """[[part of each argument], [[keyword, part]]]; None where all arguments are tensors.

    The event names those anyway. A part: ["v", number of a tensor], ["c", a plain value], ["d",
    name of a dtype], ["l"/"u", parts of a list/tuple], ["s", three parts of a slice], ["e"] for
    `...`, ["?"] for anything else.
    """
    if not kwargs and all(isinstance(item, Tensor) for item in args):
        return None
    return [
        [_part(item, number_of, 0) for item in args],
        [[key, _part(item, number_of, 0)] for key, item in kwargs.items()],
    ]


def _part(item: Any, number_of: Callable[[Any], int], depth: int) -> list[Any]:
    if isinstance(item, Tensor):
        return ["v", number_of(item)]
    if item is None or type(item) in PLAIN:
        return ["c", item]
    if isinstance(item, torch.dtype):
        return ["d", str(item).removeprefix("torch.")]
    if item is ...:
        return ["e"]
    return _container(item, number_of, depth + 1) if depth < MAX_DEPTH else ["?"]


def _container(item: Any, number_of: Callable[[Any], int], depth: int) -> list[Any]:
    if isinstance(item, slice):
        ends = (item.start, item.stop, item.step)
        return ["s", [_part(part, number_of, depth) for part in ends]]
    if isinstance(item, (list, tuple, range)) and len(item) <= MAX_PARTS:
        kind = "u" if isinstance(item, tuple) else "l"
        return [kind, [_part(part, number_of, depth) for part in item]]
    return ["?"]
