"""Wrong programs as strangers write them, read from the files in `corpus/<exercise>/`."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
LESSONS = Path(__file__).parent.parent.parent / "lessons"
MARK = "# WRONG"
FIELD = re.compile(r"# (?P<name>[a-z]+): +(?P<value>.+?)")
SOURCES = (
    "coursework",
    "course follow-along",
    "network by hand",
    "forum thread",
    "reported",
    "own",
)
FIELDS = frozenset(("slip", "source", "named", "general", "and", "today", "why"))
TODAY = ("named", "general", "unsure", "false")


@dataclass(frozen=True)
class Program:
    """One wrong program of one exercise, with what may truly be said of it.

    slip: what is wrong, in words. origin: the kind of place where the slip was met. named: codes
    of diagnoses that name it. general: codes of those that are true of it and say less. also:
    codes of which one has to be told besides. today: what `check` answers where that falls short;
    why: the same of `why`. lines: of the marked statements, any of which may be named by `why`.
    """

    name: str
    exercise: str
    source: str
    slip: str
    origin: str
    named: tuple[str, ...]
    general: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    today: str = "named"
    why: str = ""

    @property
    def lines(self) -> tuple[int, ...]:
        """Counted in the whole file, header and all."""
        numbered = enumerate(self.source.splitlines(), 1)
        return tuple(number for number, line in numbered if line.rstrip().endswith(MARK))


@cache
def programs(*exercises: str) -> tuple[Program, ...]:
    """Every program, or those of some exercises, by exercise and name. Raises ValueError."""
    paths = sorted(CORPUS.glob("*/*.py"))
    return tuple(
        read_program(path) for path in paths if not exercises or path.parent.name in exercises
    )


def read_program(path: Path) -> Program:
    """A file of the corpus. Raises ValueError where its header lacks something."""
    source = path.read_text("utf-8")
    fields = _fields(source)
    unknown = fields.keys() - FIELDS
    if unknown or not {"slip", "source"} <= fields.keys():
        raise ValueError(f"{path}: the header has {sorted(fields)}")
    today = fields.get("today", "named" if "named" in fields else "general")
    if fields["source"] not in SOURCES or today not in TODAY:
        raise ValueError(f"{path}: not a source or an answer: {fields['source']}, {today}")
    return Program(
        path.stem,
        path.parent.name,
        source,
        slip=fields["slip"],
        origin=fields["source"],
        named=_codes(fields.get("named", "")),
        general=_codes(fields.get("general", "")),
        also=_codes(fields.get("and", "")),
        today=today,
        why=fields.get("why", ""),
    )


def _fields(source: str) -> dict[str, str]:
    """The comment lines that a file begins with."""
    header = itertools.takewhile(lambda line: line.startswith("# "), source.splitlines())
    matches = (FIELD.fullmatch(line.rstrip()) for line in header)
    return {match["name"]: match["value"] for match in matches if match}


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in text.split(",") if code.strip())
