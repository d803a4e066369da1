"""What one process of a debug session tells the next through the shared page, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from tutor.debugger.pdb.carried import Carried
from tutor.typed_json import read_record


@dataclass(frozen=True)
class RunAgain:
    """Lines to run again, unseen, from the nearest kept stop to the one at depth `until`.

    place: of that stop, "" where it is not known.
    """

    until: int
    lines: tuple[str, ...]
    place: str = ""


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
class Change:
    """A statement that has changed a value.

    number: which of the learner's statements since the watch began, 0 for one that was under way
    then. before, after: the value in words. passed: whether the statement has called the function
    whose names are watched, with the value as an argument. in_pass: of which loop, in words, or "".
    """

    number: int
    file: str
    line: int
    function: str
    before: str
    after: str
    in_place: bool
    passed: bool = False
    in_pass: str = ""


@dataclass(frozen=True)
class Cut:
    """Where the way of a gradient to a leaf was cut.

    leaf: the expression that names it. how: in words. line: 0 where that is not known. certain:
    whether it was seen that what was cut there leads to the value.
    """

    leaf: str
    how: str
    file: str = ""
    line: int = 0
    certain: bool = True


@dataclass(frozen=True)
class Whose:
    """Whose names an expression has: those of the newest call of a function, which begins on the
    line `first`; is_global: those of its module alone, which are there before any call.
    """

    file: str
    function: str
    first: int
    is_global: bool = False


@dataclass(frozen=True)
class Search:
    """The run from the kept stop `start` to the stop `home`, once more, unseen.

    expression: what is watched; whose: names it has. file, line, function: of the place of `home`;
    names, state: some of its names with their values, to recognize it. lines: to run at `start`
    first. number: not 0 to stop in front of that statement. kind: who watches.
    """

    expression: str
    home: int
    start: int
    file: str
    line: int
    function: str
    whose: Whose
    state: str
    names: tuple[str, ...]
    lines: tuple[str, ...] = ()
    number: int = 0
    kind: str = "when"


@dataclass(frozen=True)
class Answer:
    """What a search has found. change: None where there was none. met: whether the run came to the
    same place again; broken_off: by Ctrl-C. cuts: of the leaves that get no gradient.
    """

    search: Search
    change: Change | None
    met: bool
    cuts: tuple[Cut, ...] = ()
    broken_off: bool = False


@dataclass(frozen=True)
class Wake:
    """Why a kept stop is opened again.

    crashed: the tip died without a note: by `signal` (0 if unknown) or with exit code `code`.
    carried, again, origin, search, answer, at_end, seconds: from its note, if there was
    one.
    """

    crashed: bool = False
    signal: int = 0
    code: int = 0
    carried: Carried = field(default_factory=Carried)
    again: RunAgain | None = None
    origin: Origin | None = None
    search: Search | None = None
    answer: Answer | None = None
    at_end: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class GoBack:
    """From the tip to the keeper: open the stop at this depth. A search keeps the later stops.

    at_end: the program had come to its end, and what is looked for was not seen. seconds: of
    processor time since the moment that is gone back to.
    """

    depth: int
    carried: Carried
    again: RunAgain | None = None
    origin: Origin | None = None
    search: Search | None = None
    answer: Answer | None = None
    at_end: bool = False
    seconds: float = 0.0


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
