"""A frozen dataclass from a JSON object, each value checked against the type of its field."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar

Record = TypeVar("Record")


@lru_cache(maxsize=64)
def _fields(record: type) -> dict[str, tuple[Any, bool]]:
    """Each field's type, and whether it must be given."""
    types = typing.get_type_hints(record)
    return {
        item.name: (
            types[item.name],
            item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING,
        )
        for item in dataclasses.fields(record)
    }


def read_record(record: type[Record], row: object, apart: bytes = b"") -> Record:
    """The record with these values. apart: for a field of bytes, which JSON cannot hold.

    Raises ValueError for what is not an object, a missing field or a value of another type; unknown
    keys are left out.
    """
    if not isinstance(row, Mapping):
        raise ValueError(f"{row!r} is not an object")
    plain: type = record  # mypy takes a type[Record] for something that cannot be hashed
    values: dict[str, object] = {}
    for name, (kind, required) in _fields(plain).items():
        if kind is bytes:
            values[name] = apart
        elif name in row:
            values[name] = _value(kind, row[name])
        elif required:
            raise ValueError(f"{name} is missing")
    return record(**values)


def _value(kind: Any, value: object) -> object:
    """The value as the type that a field declares."""
    if kind in (Any, object):
        return value
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is None:
        return _plain(kind, value)
    if origin in (UnionType, typing.Union):
        return _one_of(inner, value)
    if origin is tuple and isinstance(value, (list, tuple)):
        return _tuple(inner, value)
    if origin is Mapping and isinstance(value, dict):
        return {str(key): _value(inner[1], item) for key, item in value.items()}
    raise ValueError(f"{value!r} is not {kind}")


def _plain(kind: type, value: object) -> object:
    """A record, a word of an enumeration, or a value that JSON has itself."""
    if dataclasses.is_dataclass(kind):
        return read_record(kind, value)
    if issubclass(kind, Enum):
        return kind(value)
    # JSON does not tell 1.0 from 1
    accepted = (int, float) if kind is float else kind
    if not isinstance(value, accepted):
        raise ValueError(f"{value!r} is not {kind}")
    return value


def _one_of(kinds: tuple[Any, ...], value: object) -> object:
    """`X | None`, the only union that messages use."""
    if value is None and type(None) in kinds:
        return None
    return _value(next(kind for kind in kinds if kind is not type(None)), value)


def _tuple(kinds: tuple[Any, ...], items: list[Any] | tuple[Any, ...]) -> tuple[object, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_value(kinds[0], item) for item in items)
    if len(kinds) != len(items):
        raise ValueError(f"{len(items)} items, not {len(kinds)}")
    return tuple(_value(kind, item) for kind, item in zip(kinds, items, strict=True))
