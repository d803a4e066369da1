"""Run a checked program on inputs with values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor

from tutor.replay.program import flattened


def replay(text: str, inputs: tuple[Any, ...]) -> Any:
    """What the program gives for these inputs.

    The text was checked before; whatever torch raises for its arguments is raised here.
    """
    program = json.loads(text)
    values: list[Tensor] = list(_tensors(inputs))
    for name, overload, args, kwargs in program["ops"]:
        operation = getattr(getattr(torch.ops.aten, name), overload)
        decoded = {key: _decoded(item, values) for key, item in kwargs.items()}
        values.extend(_tensors(operation(*_decoded(args, values), **decoded)))
    return _decoded(program["result"], values)


def _tensors(value: Any) -> Iterable[Tensor]:
    return (item for item in flattened(value) if isinstance(item, Tensor))


def _decoded(item: Any, values: list[Tensor]) -> Any:
    if isinstance(item, list):
        return [_decoded(part, values) for part in item]
    if not isinstance(item, dict):
        return item
    ((kind, what),) = item.items()
    if kind == "value":
        return values[what]
    if kind == "dtype":
        return _dtype(what)
    dtype, numbers = what
    return torch.tensor(numbers, dtype=_dtype(dtype))


def _dtype(name: str) -> torch.dtype:
    found = getattr(torch, name)
    if not isinstance(found, torch.dtype):
        raise TypeError(name)
    return found
