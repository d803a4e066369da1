"""What every request to the judge is: a record that says what answers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class ToJudge(Generic[Answer]):
    """A request; in brackets, what answers it."""
