"""What can be shown: frozen values that say what, never how (render.py does, screen.py writes)."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.diagnosis.first_wrong import FirstWrong
from tutor.results import CaseResult, Drawing, Grade


@dataclass(frozen=True)
class Heading:
    """A title on a line of its own; aside comes at the right end where there is room."""

    text: str
    aside: str = ""


@dataclass(frozen=True)
class Prose:
    """Markdown by the course's authors; its own first heading is shown as a Heading."""

    markdown: str


@dataclass(frozen=True)
class Code:
    """Source text. first_line: the number of its first line, 0 for no numbers."""

    source: str
    title: str = ""
    first_line: int = 1
    language: str = "python"


@dataclass(frozen=True)
class Table:
    """Rows of short texts; flexible: the column that gives way when the screen is narrow."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    flexible: int = -1


@dataclass(frozen=True)
class Note:
    """A short paragraph. label: "note", "help", "look" in front of it, or "".

    dim: said in passing. file: a path in the text, a link where the terminal knows links.
    """

    text: str
    label: str = ""
    dim: bool = False
    file: str = ""


@dataclass(frozen=True)
class Output:
    """What the learner's code printed. dropped: characters that were not kept."""

    text: str
    title: str = ""
    dropped: int = 0


@dataclass(frozen=True)
class Picture:
    """Lines that are drawn, not written: never folded; colours are escape sequences in them.

    ascii: the same lines for a terminal without Unicode.
    """

    lines: tuple[str, ...]
    ascii: tuple[str, ...] = ()


@dataclass(frozen=True)
class DrawingBlock:
    """Numbers that the screen draws as it can. shape: of all of them, where these are fewer."""

    drawing: Drawing
    shape: tuple[int, ...] = ()


@dataclass(frozen=True)
class Meter:
    """So many of so many. note: behind the bar, and says it in words as well."""

    label: str
    done: int
    of: int
    note: str = ""


@dataclass(frozen=True)
class Meters:
    """Bars below each other that the screen draws as it can."""

    rows: tuple[Meter, ...]


@dataclass(frozen=True)
class Days:
    """How much was done on each of some days in a row. first, last: the names of those days.

    weekday: of the first one, 0 for Monday.
    """

    amounts: tuple[float, ...]
    first: str
    last: str
    weekday: int = 0


@dataclass(frozen=True)
class CaseList:
    """Every case by name with a mark."""

    cases: tuple[CaseResult, ...]


@dataclass(frozen=True)
class DiagnosisBlock:
    """One failed check, whole. source: the learner's text, for the line that span points at.

    then: a sentence on how to find out more, "" where the diagnosis says it all. ways: commands for
    the next step ("debug · why"), or "".
    """

    grade: Grade
    source: str = ""
    then: str = ""
    ways: str = ""


@dataclass(frozen=True)
class FirstWrongBlock:
    """The first statement whose value is wrong, or that it is unknown. source: the learner's."""

    found: FirstWrong
    source: str = ""


@dataclass(frozen=True)
class AcceptedBlock:
    """One accepted check. checks: what was checked, in plain phrases."""

    grade: Grade
    checks: tuple[str, ...] = ()


Simple = Heading | Prose | Code | Table | Note | Output | Picture
Drawn = DrawingBlock | Meters | Days
Block = Simple | Drawn | CaseList | DiagnosisBlock | FirstWrongBlock | AcceptedBlock
