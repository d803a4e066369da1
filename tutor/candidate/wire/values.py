"""Two values that take the place of what is not there or cannot cross."""

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
