"""Plain values of a reply: each of the type that a candidate sends, cut to the size that one sends.

Each function raises ValueError for a value of another type.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from tutor.candidate.wire.values import Inputs

MAX_NAME = 200  # characters of a name: of a type, a function, an attribute
MAX_PATH = 4096
MAX_MESSAGE = 2000  # characters of an exception's message
MAX_NAMES = 1000  # in one list
MAX_COUNT = 2**53  # a float holds every whole number below it
MAX_SECONDS = 1e6


def text(value: Any, most: int) -> str:
    """A string of at most that many characters."""
    if type(value) is not str:
        raise ValueError(f"a {type(value).__name__} in the place of a text")
    return value[:most]


def name(value: Any) -> str:
    """A short string on one line; learner code may choose the names of its classes freely."""
    return "".join(letter if letter.isprintable() else "?" for letter in text(value, MAX_NAME))


def rows(value: Any, most: int = MAX_NAMES) -> Sequence[Any]:
    """A tuple of at most that many items."""
    if type(value) is not tuple or len(value) > most:
        raise ValueError(f"not a tuple of at most {most} items")
    return value


def names(value: Any) -> tuple[str, ...]:
    """A tuple of names."""
    return tuple(map(name, rows(value)))


def whole(value: Any) -> int:
    """A number that counts something, or a place in a file."""
    if type(value) is not int or not 0 <= value <= MAX_COUNT:
        raise ValueError("not a number that counts")
    return value


def flag(value: Any) -> bool:
    """A bool."""
    if type(value) is not bool:
        raise ValueError(f"a {type(value).__name__} in the place of a bool")
    return value


def seconds(value: Any) -> float:
    """A duration; a clock that learner code has replaced may say anything."""
    if type(value) is not float or not math.isfinite(value):
        raise ValueError("not a duration")
    return min(max(0.0, value), MAX_SECONDS)


def counts(value: Any) -> dict[str, int]:
    """How often each name was seen."""
    if type(value) is not dict or len(value) > MAX_NAMES:
        raise ValueError(f"not a dict of at most {MAX_NAMES} counts")
    return {text(key, MAX_NAME): whole(count) for key, count in value.items()}


def inputs(value: Any) -> Inputs:
    """Any values by the names of parameters."""
    if type(value) is not dict or not all(type(key) is str for key in value):
        raise ValueError("not a dict of inputs")
    return value
