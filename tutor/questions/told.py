"""What a learner asks and is told beside the exercises: plain values without torch."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """right: whether the answer was. truth: as text. why: the author's explanation."""

    right: bool
    truth: str
    why: str


@dataclass(frozen=True)
class ExpectedCall:
    """What a learner expects of a call of an entry point.

    packed: the arguments in order, and last what is expected, each in a tuple of its own, as
    tutor.candidate.wire has them, in base64. keywords: names of the last arguments. part: of the
    result that is meant (".shape", "[0, 1]"), or "". sets: an argument by its name or number, or an
    attribute of one, that is meant instead ("w.g", "2.g"), or "". raises: the exception that is
    expected instead of a value, or "".
    """

    entry: str
    packed: str
    keywords: tuple[str, ...] = ()
    part: str = ""
    sets: str = ""
    raises: str = ""


@dataclass(frozen=True)
class Agreement:
    """agrees: whether the task does. said: what else is to be said, in sentences, or ""."""

    agrees: bool
    said: str = ""
