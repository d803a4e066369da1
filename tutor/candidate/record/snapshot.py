"""Copies of values as they were at one moment of a recorded run, within a cap on bytes.

Each content is kept once. Objects are told apart by serial numbers, a tensor's content by its
version counter, which every change in place raises.
"""

from __future__ import annotations

from types import FunctionType, MethodType, ModuleType
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import Opaque

MAX_BYTES = 24 << 20  # of all copies together
MAX_TENSOR = 1 << 18  # numbers; a larger tensor is kept by its shape and dtype alone
MAX_ITEMS = 256  # of one list
MAX_DEPTH = 5
MAX_PARTS = 20_000  # of one value; a list that holds itself twice has parts without end
NO_OBJECT = -1
MODULE_STORES = ("_parameters", "_buffers", "_modules")  # where torch.nn.Module hides what is set


class Full(Exception):
    """The caps are reached: recording ends here."""


class Snapshots:
    """Gives out numbers of contents; equal ones mean the same content of the same object."""

    def __init__(self) -> None:
        self.rows: list[list[Any]] = []  # [serial number of the object or -1, content]
        self.left = MAX_BYTES
        self.parts = 0  # of the value that is walked now
        self.around: set[int] = set()  # the containers that the walk is in
        self._serials: dict[int, int] = {}
        self._kept: list[Any] = []  # a kept object's id is not used again
        self._known: dict[Any, int] = {}

    def serial(self, value: Any) -> int:
        """The object's own number, the same however often it is met."""
        number = self._serials.get(id(value))
        if number is None:
            number = self._serials[id(value)] = len(self._kept)
            self._kept.append(value)
        return number

    def of(self, value: Any) -> int:
        """The number of this value as it is now. Raises Full."""
        key = self.token(value)
        number = self._known.get(key)
        if number is None:
            number = self._known[key] = len(self.rows)
            self.rows.append(
                [NO_OBJECT if is_plain(value) else self.serial(value), self._content(value, 0)]
            )
        return number

    def token(self, value: Any) -> Any:
        """What changes exactly when the value does."""
        return self._token(value, 0, set())

    def _token(self, value: Any, depth: int, seen: set[int]) -> Any:
        """seen: the containers met so far; what is in one is told once."""
        if isinstance(value, Tensor):
            return ("t", self.serial(value), version(value))
        if is_plain(value):
            # nan is unequal to itself, and 0.0 equal to -0.0; their texts are not
            return (type(value), repr(value) if isinstance(value, float) else value)
        number = self.serial(value)
        if depth >= MAX_DEPTH or number in seen:
            return ("o", number)
        seen.add(number)
        if is_sequence(value):
            items = (self._token(item, depth + 1, seen) for item in value[:MAX_ITEMS])
            return (type(value), number, *items)
        if isinstance(value, dict):
            rows = list(value.items())[:MAX_ITEMS]
            entries = ((str(key), self._token(item, depth + 1, seen)) for key, item in rows)
            return ("d", number, *entries)
        return ("o", number)

    def _content(self, value: Any, depth: int) -> Any:
        self.parts = self.parts + 1 if depth else 0
        if isinstance(value, Tensor):
            return self._copy(value)
        if is_plain(value):
            return value
        if depth >= MAX_DEPTH or self.parts > MAX_PARTS or id(value) in self.around:
            return _name_alone(value)
        self.around.add(id(value))
        inner = self._inner(value, depth + 1)
        self.around.discard(id(value))
        return inner

    def _inner(self, value: Any, depth: int) -> Any:
        if is_sequence(value):
            items = [self._content(item, depth) for item in value[:MAX_ITEMS]]
            return items if isinstance(value, list) else tuple(items)
        if isinstance(value, dict):
            rows = list(value.items())[:MAX_ITEMS]
            return {str(key): self._content(item, depth) for key, item in rows}
        return self._parts(value) if is_instance(value) else _name_alone(value)

    def _parts(self, value: Any) -> dict[str, object]:
        """The tensors and plain values that were set on an object; what lies deeper is left out."""
        return {
            name: self._content(item, MAX_DEPTH)
            for name, item in attributes(value).items()
            if isinstance(item, Tensor) or is_plain(item)
        }

    def _copy(self, value: Tensor) -> Any:
        shape = list(value.shape)
        if (
            value.layout is not torch.strided
            or value.device.type != "cpu"
            or value.numel() > MAX_TENSOR
        ):
            return Opaque("Tensor", f"{shape} {str(value.dtype).removeprefix('torch.')}")
        self.left -= value.numel() * value.element_size() + 64
        if self.left < 0:
            raise Full
        return value.detach().clone()


def _name_alone(value: Any) -> Opaque:
    return Opaque(type(value).__name__, "")


def version(value: Tensor) -> int:
    """How often the tensor was changed in place."""
    try:
        return int(value._version)
    except RuntimeError:  # made in inference mode: it counts no versions
        return 0


def is_plain(value: Any) -> bool:
    """A value that is its own content."""
    return value is None or (
        isinstance(value, (bool, int, float, str, torch.Size, torch.dtype))
        and not isinstance(value, Tensor)
    )


def is_sequence(value: Any) -> bool:
    """A list or tuple; torch.Size is a plain value."""
    return isinstance(value, (list, tuple)) and type(value) is not torch.Size


def is_instance(value: Any) -> bool:
    """An object with attributes that a learner may have set."""
    return hasattr(value, "__dict__") and not isinstance(
        value, (Tensor, type, ModuleType, FunctionType, MethodType)
    )


def attributes(value: Any) -> dict[str, object]:
    """What was set on a tensor or an object, by name."""
    own = vars(value)
    found = {name: item for name, item in own.items() if name not in MODULE_STORES}
    for store in MODULE_STORES:
        inner = own.get(store)
        if isinstance(inner, dict):
            found |= inner
    return {
        name: item
        for name, item in found.items()
        if isinstance(name, str) and not name.startswith("__")
    }
