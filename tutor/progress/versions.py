"""The versions of a learner's file, numbered as they were recorded, and which one `undo` means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutor.progress.events import ATTEMPT, KEPT, REPLACED, Event

STARTER, UNKNOWN = 0, -1  # the number of the starter, and of a file that is not among the versions
STUCK = 3  # checks in a row with one diagnosis
UNDO, RESTORE, RESET = "undo", "restore", "reset"


@dataclass(frozen=True)
class Version:
    """One text that the file had. number: from 1 on. at: seconds since 1970.

    verdict, code: of its check, "" of a version that was replaced without one. source: "" where the
    file was empty, or not text.
    """

    number: int
    at: float
    source: str
    verdict: str = ""
    code: str = ""


@dataclass(frozen=True)
class Replacement:
    """The tutor replaced the file. by: UNDO, RESTORE or RESET. before, to: numbers of versions."""

    by: str
    before: int
    to: int


@dataclass(frozen=True)
class History:
    """Every version, oldest first. last: a replacement with no new version after it, or None."""

    versions: tuple[Version, ...] = ()
    last: Replacement | None = None

    def text(self, number: int, starter: str) -> str | None:
        """The text of that version; None where there is none, or no text was recorded."""
        if number == STARTER:
            return starter
        known = 1 <= number <= len(self.versions)
        return (self.versions[number - 1].source or None) if known else None

    def number_of(self, text: str, starter: str) -> int:
        """The number of the latest version with this text, or UNKNOWN."""
        numbers = range(len(self.versions), UNKNOWN, -1)
        return next((each for each in numbers if self.text(each, starter) == text), UNKNOWN)

    @property
    def is_stuck(self) -> bool:
        """Whether the last check is the third in a row with one diagnosis, for the first time.

        The same text, checked again, is not another try.
        """
        checked = [version for version in self.versions if version.verdict]
        code = checked[-1].code if checked else ""
        tries = list(_tries_with(code, checked))
        return bool(code) and tries[-1] == STUCK and STUCK not in tries[:-1]

    def undone(self, now: str | None, starter: str) -> int:
        """The version that `undo` brings back, or UNKNOWN where nothing is earlier.

        now: the text of the file, None where it has none. One undo after another goes further back;
        after another replacement, `undo` takes that one back; after an edit, the latest version
        that differs.
        """
        last, latest = self.last, len(self.versions)
        if last is not None and self.text(last.to, starter) == now:
            if last.by == UNDO:
                latest = last.to - 1
            elif self.text(last.before, starter) not in (None, now):
                return last.before
        different = (
            number
            for number in range(latest, UNKNOWN, -1)
            if self.text(number, starter) not in (None, now)
        )
        return next(different, UNKNOWN)


def _tries_with(code: str, checked: Iterable[Version]) -> Iterator[int]:
    """After each check, how many different texts in a row have had that diagnosis."""
    count, before = 0, ""
    for version in checked:
        if version.code != code:
            count = 0
        elif version.source != before or not count:
            count += 1
        before = version.source
        yield count


def history_of(events: Iterable[Event]) -> History:
    """The versions among the events of one exercise."""
    versions: list[Version] = []
    last = None
    for event in events:
        if event.kind in (ATTEMPT, KEPT):
            code = str(event.data.get("code", ""))
            number = len(versions) + 1
            versions.append(Version(number, event.at, event.source, event.verdict, code))
            last = None
        elif event.kind == REPLACED:
            last = _replacement(event)
    return History(tuple(versions), last)


def _replacement(event: Event) -> Replacement:
    data = event.data
    before, to = data.get("before", UNKNOWN), data.get("to", UNKNOWN)
    return Replacement(str(data.get("by", "")), int(before), int(to))
