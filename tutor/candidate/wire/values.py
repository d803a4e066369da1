"""What takes the place of a value that is not there or cannot cross, or surrounds one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

Inputs: TypeAlias = dict[str, Any]  # of one call, by name


@dataclass(frozen=True)
class Missing:
    """An attribute that was to be read and is not there."""


@dataclass(frozen=True)
class Opaque:
    """A value that cannot cross: its type and a short text."""

    type: str
    text: str


@dataclass(frozen=True)
class Bounded:
    """A learner's value among the tutor's own: its parts are counted by themselves, so that one
    with too many takes nothing from what comes after it.
    """

    value: Any
