"""`attempts` and `diff`: every version of a learner's file, and what changed between two."""

from __future__ import annotations

import difflib
import time
from collections.abc import Iterator

from tutor.display.blocks import Block, Code, Heading, Note, Table
from tutor.errors import UsageError
from tutor.progress.versions import STARTER, UNKNOWN, Version
from tutor.results import Verdict
from tutor.shell.session import Session
from tutor.shell.version_words import (
    NOT_CHECKED,
    Versions,
    names_versions,
    read_versions,
    verdict_of,
    versions_of,
    when,
)

SHOWN = 15  # versions, unless all are asked for
HOW = (
    "`diff` shows what changed since the last check, `diff 1 2` what changed between two;"
    " `restore 1` brings one back, `undo` the one before."
)
Row = tuple[str, str, str, str]


def attempts(session: Session, rest: str) -> list[Block]:
    """Every version with its time, its verdict and how many lines changed.

    Raises UsageError for a word that is neither an exercise nor `all`.
    """
    words = rest.split()
    everything = words[-1:] == ["all"]
    exercise = session.find(" ".join(words[:-1] if everything else words))
    found = versions_of(session, exercise)
    if not found.history.versions:
        return [Note(f"No version of {exercise.id} is recorded yet. `check` records one.")]
    rows = [*_rows(found), *_row_of_now(found)]
    shown = rows if everything else rows[-SHOWN:]
    earlier = len(rows) - len(shown)
    more = [Note(f"({earlier} earlier: `attempts all`)", dim=True)] if earlier else []
    count = len(found.history.versions)
    title = Heading(f"Your versions of {exercise.id}", f"{count} so far")
    return [title, *more, Table(("", "when", "lines", "verdict"), tuple(shown), 3), Note(HOW)]


def _rows(found: Versions) -> Iterator[Row]:
    """A row per version. lines: against the one before."""
    now, current, before = time.time(), found.current, found.starter
    for version in found.history.versions:
        mark = ">" if version.number == current else " "
        at = when(version.at, now)
        yield f"{mark}{version.number}", at, changed(before, version.source), _verdict(version)
        before = version.source


def _row_of_now(found: Versions) -> list[Row]:
    """The file as it is now, where no version is the same."""
    if found.now is None:
        return [(">", "now", "", "the file is missing, or not text")]
    if found.current == STARTER:
        return [(">", "now", "", "the starter")]
    if found.current != UNKNOWN:
        return []
    last = found.history.versions[-1].source
    return [(">", "now", changed(last, found.now), NOT_CHECKED)]


def _verdict(version: Version) -> str:
    mark = "✓ " if version.verdict == Verdict.ACCEPTED else ""
    code = f": {version.code}" if version.code else ""
    return f"{mark}{verdict_of(version)}{code}"


def changed(before: str, after: str) -> str:
    """How many lines are new, and how many are gone: "+3 -1", "" where nothing is."""
    lines = list(_difference(before, after, context=0))
    added = sum(line.startswith("+") for line in lines)
    removed = sum(line.startswith("-") for line in lines)
    return f"+{added} -{removed}" if lines else ""


def diff(session: Session, rest: str) -> list[Block]:
    """The difference of two versions, of one and the file now, or of the last check and the file;
    or how two values relate, where other words come after it.

    Raises UsageError for what is neither.
    """
    if not names_versions(session, rest):
        from tutor.shell.looking import compare

        return compare(session, rest)
    found, numbers = read_versions(session, rest, most=2)
    one, other = [*(numbers or _checked(found)[-1:]), UNKNOWN][:2]
    old, new = found.text(one), found.text(other)
    if old is None or new is None:
        fix = "`undo` brings the last version back."
        raise UsageError(f"the file of {found.exercise.id} is missing, or not text", fix=fix)
    lines = list(_difference(old, new))
    if not lines:
        return _nothing(found, one, other, by_itself=not numbers)
    title = f"{found.exercise.id}: from {found.name(one)} to {found.name(other)}"
    return [Code("\n".join(lines), title=title, first_line=0, language="diff")]


def _checked(found: Versions) -> list[int]:
    """The numbers of the versions that were checked, oldest first, after the starter."""
    versions = found.history.versions
    checked = (each.number for each in versions if each.verdict and each.source)
    return [STARTER, *checked]


def _nothing(found: Versions, one: int, other: int, *, by_itself: bool) -> list[Block]:
    """Two equal versions. by_itself: nobody has asked for these two."""
    same = f"{found.name(one)} and {found.name(other)} are the same."
    two = _checked(found)[-2:]
    more = f" `diff {two[0]} {two[1]}` shows what the last check changed." if two[0] else ""
    return [Note(f"{same[0].upper()}{same[1:]}{more if by_itself else ''}")]


def _difference(before: str, after: str, context: int = 3) -> Iterator[str]:
    """The lines of a unified difference, without its two lines about files."""
    old, new = before.rstrip("\n").split("\n"), after.rstrip("\n").split("\n")
    lines = difflib.unified_diff(old, new, n=context, lineterm="")
    return (line for number, line in enumerate(lines) if number >= 2)
