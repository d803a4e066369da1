"""The versions of a learner's file in words: how one is named, and what a learner types for it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import date

from tutor.course import texts
from tutor.course.model import Exercise
from tutor.display.verdict_words import VERDICT_WORDS
from tutor.errors import UsageError
from tutor.progress.versions import STARTER, UNKNOWN, History, Version
from tutor.results import Verdict
from tutor.shell.session import Session

DAY = 24 * 3600
NOT_CHECKED = "not checked"
WORDS = {"starter": STARTER, "now": UNKNOWN}


@dataclass(frozen=True)
class Versions:
    """All that is known of one file. now: its text, None where it is missing or not text."""

    exercise: Exercise
    history: History
    starter: str
    now: str | None

    def text(self, number: int) -> str | None:
        """The text of a version; UNKNOWN is the file as it is now."""
        return self.now if number == UNKNOWN else self.history.text(number, self.starter)

    @property
    def current(self) -> int:
        """The number of the version that the file is now, or UNKNOWN."""
        if self.now is None:
            return UNKNOWN
        return self.history.number_of(self.now, self.starter)

    def name(self, number: int) -> str:
        """ "version 3 (today 09:14, wrong answer)", for a sentence."""
        if number == STARTER:
            return "the starter"
        if number == UNKNOWN:
            return "your file now"
        version = self.history.versions[number - 1]
        return f"version {number} ({when(version.at, time.time())}, {verdict_of(version)})"


def versions_of(session: Session, exercise: Exercise) -> Versions:
    """Read them. Raises UsageError for an exercise without a file, WorkspaceError."""
    if exercise.kind == "debug":
        what = f"{exercise.id} is done in the debugger; it has no file"
        raise UsageError(what, fix=f"Type: debug {exercise.id}")
    now = None
    if os.path.lexists(session.workspace.path(exercise)):
        now = session.workspace.snapshot(exercise).source
    history = session.store.history(exercise.id)
    return Versions(exercise, history, texts.read_starter(exercise), now)


def names_versions(session: Session, rest: str) -> bool:
    """Whether every word is a version's number or name, or in front an exercise's."""
    words = rest.split()
    if words and session.course.find(words[0]):
        words = words[1:]
    return all(word.isdecimal() or word in (*WORDS, "last") for word in words)


def read_versions(session: Session, rest: str, most: int) -> tuple[Versions, list[int]]:
    """What follows a command: "[EXERCISE] NUMBER ...", at most so many numbers.

    `starter`, `now` and `last` are numbers too. Raises UsageError for another word, and for a
    number without a version.
    """
    words = rest.split()
    named = session.course.find(words[0]) if words else None
    found = versions_of(session, named or session.exercise)
    numbers = [_number(found, word) for word in (words[1:] if named else words)]
    if len(numbers) > most:
        what = f"{len(numbers)} versions are too many here"
        raise UsageError(what, fix="`attempts` lists them by number.")
    return found, numbers


def _number(found: Versions, word: str) -> int:
    """Raises UsageError for a word that names no version with a text."""
    count = len(found.history.versions)
    number = WORDS.get(word, count if word == "last" else None)
    if number is None:
        number = int(word) if word.isdecimal() else count + 1
    if number > count or (word == "last" and not count):
        raise UsageError(f"{found.exercise.id} has no version {word!r}", fix=_there_are(count))
    if number != UNKNOWN and found.text(number) is None:
        what = f"nothing was kept of version {number}: the file was empty, or not text"
        raise UsageError(what, fix="`attempts` lists the others.")
    return number


def _there_are(count: int) -> str:
    if not count:
        return "There are no versions yet; `check` records one."
    there = "There is 1" if count == 1 else f"There are 1 to {count}"
    return f"{there}, and `starter`, `last` and `now`. `attempts` lists them."


def verdict_of(version: Version) -> str:
    """Its verdict in words."""
    if not version.verdict:
        return NOT_CHECKED
    known = version.verdict in list(Verdict)
    return VERDICT_WORDS[Verdict(version.verdict)] if known else version.verdict


def when(at: float, now: float) -> str:
    """A moment as people say it: "today 09:14", "yesterday 18:02", "3 Nov 18:02"."""
    then, today = time.localtime(at), time.localtime(now)
    clock = time.strftime("%H:%M", then)
    if then[:3] == today[:3]:
        return f"today {clock}"
    if then[:3] == time.localtime(now - DAY)[:3]:
        return f"yesterday {clock}"
    day = f"{then.tm_mday} {time.strftime('%b', then)}"
    return f"{day} {clock}" if then.tm_year == today.tm_year else f"{day} {then.tm_year}"


def day_of(at: float, now: float) -> str:
    """A day as people say it: "today", "tomorrow", "in 5 days", "on 3 Nov", "on 3 Nov 2027"."""
    day, today = date.fromtimestamp(at), date.fromtimestamp(now)
    days = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(days)
    if near or 1 < days < 7:
        return near or f"in {days} days"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {day:%b}{year}"
