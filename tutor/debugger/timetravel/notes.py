"""What one process of a debug session tells the next through the shared page, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from tutor.debugger.pdb.carried import Carried
from tutor.typed_json import read_record


@dataclass(frozen=True)
class RunAgain:
    """Lines to run again, unseen, from the nearest kept stop to the one at depth `until`."""

    until: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Origin:
    """The statement that makes the first nan (or inf) after a kept moment.

    kind: nan or inf. number: which of the learner's statements since that moment, 0 for the one
    that was under way. words: how it arose. operands: what the statement reads, in lines.
    """

    kind: str
    number: int
    file: str
    line: int
    words: str
    operands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wake:
    """Why a kept stop is opened again.

    crashed: the tip died without a note: by `signal` (0 if unknown) or with exit code `code`.
    carried, again, origin: from its note, if there was one.
    """

    crashed: bool = False
    signal: int = 0
    code: int = 0
    carried: Carried = field(default_factory=Carried)
    again: RunAgain | None = None
    origin: Origin | None = None


@dataclass(frozen=True)
class GoBack:
    """From the tip to the keeper: open the stop at this depth."""

    depth: int
    carried: Carried
    again: RunAgain | None = None
    origin: Origin | None = None


@dataclass(frozen=True)
class Done:
    """From the tip to the keeper: the session is over."""


@dataclass(frozen=True)
class WakeUp:
    """From the keeper to one sleeping copy, by its process number."""

    pid: int
    why: Wake


Note = GoBack | Done | WakeUp
KINDS: Mapping[str, type[Note]] = {kind.__name__: kind for kind in (GoBack, Done, WakeUp)}


def encode(note: Note) -> object:
    """A JSON value."""
    return [type(note).__name__, asdict(note)]


def decode(value: object) -> Note:
    """The inverse of encode. Raises ValueError for what is not a note."""
    match value:
        case [str(kind), row] if kind in KINDS:
            return read_record(KINDS[kind], row)
    raise ValueError(f"{value!r} is not a note")
