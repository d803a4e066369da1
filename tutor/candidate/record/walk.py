"""What a recorder meets: places of values, what is reached from them, where instructions are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import CodeType, FrameType
from typing import Any, Protocol

import torch
from torch import Tensor

from tutor.candidate.record.snapshot import Snapshots, attributes, is_instance

MAX_DEPTH = 4


def inside(
    path: str, value: Any, values: Snapshots, depth: int
) -> Iterator[tuple[str, int, str, Any, int]]:
    """What can be reached from a value in one step: attributes, and objects in a list or dict."""
    if isinstance(value, Tensor) or is_instance(value):
        owner = values.serial(value)
        for name, item in attributes(value).items():
            yield f"{path}.{name}", owner, name, item, depth
    elif isinstance(value, (list, tuple)) and type(value) is not torch.Size:
        owner = values.serial(value)
        for index, item in enumerate(value[:16]):
            if isinstance(item, Tensor) or is_instance(item):
                yield f"{path}[{index}]", owner, f"[{index}]", item, depth


class Ended(Protocol):
    """A call that has ended, as far as a recording is concerned."""

    @property
    def value(self) -> Any: ...

    @property
    def raised(self) -> object: ...

    @property
    def after(self) -> Mapping[str, Any]: ...


def places(outcome: Ended) -> Iterator[tuple[str, Any]]:
    """The parts of an outcome by place.

    "result", "result[0]", "result['x']", and "w", "w.g" of the inputs afterwards.
    """
    if outcome.raised is None:
        yield from parts("result", outcome.value, 0)
        if isinstance(outcome.value, dict):  # what a drive gives: each entry under its own name
            for key, item in outcome.value.items():
                yield from parts(str(key), item, 1)
    for name, value in outcome.after.items():
        yield name, value
        if isinstance(value, Tensor):
            yield from ((f"{name}.{key}", item) for key, item in attributes(value).items())


def parts(place: str, value: Any, depth: int) -> Iterator[tuple[str, Any]]:
    """A value and, by place, what is in it; what is in a container that is met again only once."""
    return _parts(place, value, depth, set())


def _parts(place: str, value: Any, depth: int, seen: set[int]) -> Iterator[tuple[str, Any]]:
    yield place, value
    if depth > MAX_DEPTH or id(value) in seen:
        return
    entries = _entries(value)
    if entries:
        seen.add(id(value))
    for name, item in entries:
        yield from _parts(f"{place}[{name}]", item, depth + 1, seen)


def _entries(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, (list, tuple)) and type(value) is not torch.Size:
        return [(str(index), item) for index, item in enumerate(value[:64])]
    if isinstance(value, dict):
        return [(repr(key), item) for key, item in list(value.items())[:64]]
    return []


def flat(items: Any, depth: int = 0) -> Iterator[Any]:
    """All items, those in lists and tuples too."""
    for item in items:
        if isinstance(item, (list, tuple)) and not isinstance(item, torch.Size) and depth < 3:
            yield from flat(item, depth + 1)
        else:
            yield item


def outwards(frame: FrameType | None) -> Iterator[FrameType]:
    """This frame and its callers."""
    while frame is not None:
        yield frame
        frame = frame.f_back


@lru_cache(maxsize=256)
def positions(code: CodeType) -> list[Any]:
    """Line, column, end line and end column of every instruction."""
    return [
        (line, column, end_line, end_column)
        for line, end_line, column, end_column in code.co_positions()
    ]


def name_of(func: Any) -> str:
    """The name under which a function of torch is known; of a property, with a dot."""
    name = str(getattr(func, "__name__", ""))
    if name == "__get__":
        return f".{getattr(getattr(func, '__self__', None), '__name__', '')}"
    return name or type(func).__name__


def text_of(error: BaseException) -> str:
    """An exception's message."""
    try:
        return str(error)[:2000]
    except BaseException:  # a learner's own __str__ may fail
        return ""
