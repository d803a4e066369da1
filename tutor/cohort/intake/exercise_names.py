"""Which exercise a file is meant for, by its name as it comes out of browsers and systems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from tutor.course.model import Exercise

EXACT, RESPELLED, COPY, MARKED = range(4)
NOTEBOOK = ".ipynb"
ENDINGS = re.compile(r"(?P<stem>.+?)(?:(?:\.py)+(?:\.txt)?|\.ipynb)", re.DOTALL | re.IGNORECASE)
SEPARATORS = re.compile(r"[\s_-]+")
# what is put behind a name: (1), -1, copy, copy 2, v2; in front of it: copy of
BEHIND = re.compile(
    r"(?P<base>.*?[^\s_-])[\s_-]*(?:\((?P<in_brackets>\d{1,4})\)|[\s_-]v?(?P<number>\d{1,4})"
    r"|[\s_-]copy(?:[\s_-]*\(?(?P<copy>\d{1,4})\)?)?)"
)
IN_FRONT = re.compile(r"copy[\s_-]of[\s_-](?P<base>.+)")
WORDS = re.compile(
    r"(?P<base>.+)[\s_-](?:final|new|fixed|done|last|answer|solution|submission|version)"
)
MOST_ADDITIONS = 3  # relu_final (1).py has two


@dataclass(frozen=True)
class NameMatch:
    """The exercise that a name means.

    rank: how plainly it says so, EXACT the plainest. copy: the number of a copy, 0 without one.
    """

    exercise: Exercise
    rank: int
    copy: int = 0


class ExerciseNames:
    """The names of a course's exercises, looked up as files spell them."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self.exercises = tuple(exercises)
        self._by_key = {_key(exercise.id): exercise for exercise in self.exercises}

    def match(self, name: str) -> NameMatch | None:
        """The exercise of a Python file or a notebook; None where its name does not say."""
        stem = stem_of(name)
        exercise = self._by_key.get(_key(stem))
        if exercise is not None and name in (f"{exercise.id}.py", f"{exercise.id}{NOTEBOOK}"):
            return NameMatch(exercise, EXACT)
        return self._without_additions(unicodedata.normalize("NFC", stem).casefold())

    def _without_additions(self, stem: str) -> NameMatch | None:
        rank, copy = RESPELLED, 0
        for _ in range(MOST_ADDITIONS + 1):
            exercise = self._by_key.get(_key(stem))
            if stem and exercise is not None:
                return NameMatch(exercise, rank, copy)
            stem, kind, number = _shortened(stem)
            if not stem:
                return None
            rank, copy = max(rank, kind), copy or number
        return None


def stem_of(name: str) -> str:
    """The name of a Python file or a notebook without its endings, "" of any other file. Some
    systems and editors put .txt behind .py.
    """
    found = ENDINGS.fullmatch(name)
    return found["stem"] if found else ""


def _key(stem: str) -> str:
    """Capitals, and whether words are joined by a space, a dash or an underscore, do not matter."""
    return SEPARATORS.sub("_", stem.casefold()).strip("_")


def _shortened(stem: str) -> tuple[str, int, int]:
    """(the name without one addition, how plain that leaves it, the number of the copy)."""
    if found := BEHIND.fullmatch(stem):
        numbers = (found["in_brackets"], found["number"], found["copy"])
        return found["base"], COPY, next((int(each) for each in numbers if each), 1)
    if found := IN_FRONT.fullmatch(stem):
        return found["base"], COPY, 1
    if found := WORDS.fullmatch(stem):
        return found["base"], MARKED, 0
    return "", MARKED, 0
