"""A frozen dataclass from a JSON object, each value checked against the type of its field."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache, partial
from types import UnionType
from typing import Any, TypeVar

Record = TypeVar("Record")
# a value of JSON → the value of a field. Raises ValueError for one of another type
Reader = Callable[[object], object]


def read_record(record: type[Record], row: object, apart: bytes = b"") -> Record:
    """The record with these values. apart: for a field of bytes, which JSON cannot hold.

    Raises ValueError for what is not an object, a missing field or a value of another type; unknown
    keys are left out.
    """
    if not isinstance(row, Mapping):
        raise ValueError(f"{row!r} is not an object")
    plain: type = record  # mypy takes a type[Record] for something that cannot be hashed
    values: dict[str, object] = {}
    for name, read, required in _fields(plain):
        if read is None:
            values[name] = apart
        elif name in row:
            values[name] = read(row[name])
        elif required:
            raise ValueError(f"{name} is missing")
    return record(**values)


@lru_cache(maxsize=128)
def _fields(record: type) -> tuple[tuple[str, Reader | None, bool], ...]:
    """Each field's name, its reader (None for bytes), and whether it must be given."""
    types = typing.get_type_hints(record)
    return tuple(
        (
            item.name,
            None if types[item.name] is bytes else _reader(types[item.name]),
            item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING,
        )
        for item in dataclasses.fields(record)
    )


@lru_cache(maxsize=256)
def _reader(kind: Any) -> Reader:
    """How a value of that type is read: looked up once, since a class has millions of them."""
    if kind in (Any, object):
        return lambda value: value
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is None:
        return _plain(kind)
    if origin in (UnionType, typing.Union):
        return _optional(inner)
    if origin is tuple:
        return _tuple(inner)
    if origin is Mapping:
        return _mapping(inner[1])
    raise TypeError(f"JSON has no {kind}")


def _plain(kind: type) -> Reader:
    """A record, a word of an enumeration, or a value that JSON has itself."""
    if dataclasses.is_dataclass(kind):
        return partial(read_record, kind)
    if issubclass(kind, Enum):
        return kind
    # JSON does not tell 1.0 from 1
    accepted = (int, float) if kind is float else kind

    def read(value: object) -> object:
        if not isinstance(value, accepted):
            raise ValueError(f"{value!r} is not {kind}")
        return value

    return read


def _optional(kinds: tuple[Any, ...]) -> Reader:
    """`X | None`, the only union that messages use."""
    present = _reader(next(kind for kind in kinds if kind is not type(None)))
    if type(None) not in kinds:
        return present
    return lambda value: None if value is None else present(value)


def _tuple(kinds: tuple[Any, ...]) -> Reader:
    """Any number of one type, or one value of each."""
    several = kinds[-1] is Ellipsis
    readers = tuple(map(_reader, kinds[:1] if several else kinds))

    def read(items: object) -> tuple[object, ...]:
        if not isinstance(items, (list, tuple)):
            raise ValueError(f"{items!r} is not a list")
        if several:
            return tuple(map(readers[0], items))
        if len(readers) != len(items):
            raise ValueError(f"{len(items)} items, not {len(readers)}")
        return tuple(read(item) for read, item in zip(readers, items, strict=True))

    return read


def _mapping(kind: Any) -> Reader:
    """Names → values of one type."""
    of_item = _reader(kind)

    def read(value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            raise ValueError(f"{value!r} is not an object")
        return {str(key): of_item(item) for key, item in value.items()}

    return read
