"""Run a checked program on inputs with values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import torch
from torch import Tensor

from tutor.replay.program import flattened

Values = dict[int, Tensor]  # by number, those that are still needed


def replay(text: str, *inputs: Any) -> Any:
    """What the program gives for these inputs.

    A value is let go after its last use, so no more memory is held than the program needs. The
    text was checked before; whatever torch raises for its arguments is raised here.
    """
    program = json.loads(text)
    last_use = _last_uses(program)
    values: Values = dict(enumerate(_tensors(inputs)))
    made = len(values)
    for number, (name, overload, args, kwargs) in enumerate(program["ops"]):
        operation = getattr(getattr(torch.ops.aten, name), overload)
        decoded = {key: _decoded(item, values) for key, item in kwargs.items()}
        results = [*_tensors(operation(*_decoded(args, values), **decoded))]
        new = range(made, made + len(results))
        values.update(zip(new, results, strict=True))
        made = new.stop
        for used in (*_uses([args, kwargs]), *new):
            if last_use.get(used, number) <= number:
                values.pop(used, None)
    return _decoded(program["result"], values)


def _last_uses(program: dict[str, Any]) -> dict[int, int]:
    """The number of the last operation that needs each value; that of the end for a result."""
    found: dict[int, int] = {}
    for number, (*_, args, kwargs) in enumerate(program["ops"]):
        found.update(dict.fromkeys(_uses([args, kwargs]), number))
    found.update(dict.fromkeys(_uses([program["result"]]), len(program["ops"])))
    return found


def _uses(items: list[Any]) -> Iterator[int]:
    """The numbers of the values in these arguments."""
    queue = [*items]
    while queue:
        item = queue.pop()
        if isinstance(item, list):
            queue.extend(item)
        elif isinstance(item, dict) and "value" in item:
            yield item["value"]
        elif isinstance(item, dict) and "constant" not in item:
            queue.extend(item.values())


def _tensors(value: Any) -> Iterable[Tensor]:
    return (item for item in flattened(value) if isinstance(item, Tensor))


def _decoded(item: Any, values: Values) -> Any:
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
