"""`hint`: the ladder of hints, one rung at a time, beside what the last check has found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.course import submissions, texts
from tutor.course.model import Exercise, Hint
from tutor.display.blocks import Block, Heading, Note, Prose
from tutor.errors import UsageError
from tutor.results import Diagnosis
from tutor.shell.session import Session

LAST = "That was the last hint. `debug` shows what your program does, `why` where it goes wrong."
IN_A_SESSION = "That was the last hint. In the session, `hint` says what to try next."
SHORTEST = 4  # letters of a word that says what a title is about
COMMON = {"almost", "code", "first", "line", "lines", "once", "order", "shape", "three", "which"}


def hint(session: Session, rest: str) -> list[Block]:
    """The next hint, the one of that number, or one that speaks of a word: "[EXERCISE] [WHAT]".

    Raises UsageError for a number or a word without a hint.
    """
    first, _, after = rest.partition(" ")
    named = session.course.find(first)
    exercise, what = (named, after.strip()) if named else (session.exercise, rest)
    hints = texts.read_hints(exercise)
    taken = session.store.standing().hints.get(exercise.id, 0)
    if not what:
        return _next(session, exercise, hints, taken)
    if what.isdecimal():
        number = int(what)
        if not 1 <= number <= len(hints):
            many = "1 hint" if len(hints) == 1 else f"{len(hints)} hints"
            raise UsageError(f"{exercise.id} has {many}", fix="`hint` gives the next one.")
        return _of_number(session, exercise, hints, number, taken)
    return _about(session, exercise, hints, what, taken)


def _next(session: Session, exercise: Exercise, hints: tuple[Hint, ...], taken: int) -> list[Block]:
    """One rung further, after a word about the last check; the last rung again at the end."""
    index = min(taken, len(hints) - 1)
    found = diagnosis_at_hand(session, exercise)
    further = _further_on(found, hints, index + 1) if found else []
    last = [Note(IN_A_SESSION if exercise.kind == "debug" else LAST)] if taken >= len(hints) else []
    about = _about_last_check(found) if found else []
    return [*about, *_show(session, exercise, hints, index, taken), *further, *last]


def _show(
    session: Session, exercise: Exercise, hints: tuple[Hint, ...], index: int, taken: int
) -> list[Block]:
    """One hint, recorded where it is new."""
    if index >= taken:
        found = diagnosis_at_hand(session, exercise)
        session.store.record_hint(exercise.id, index, found.code if found else "")
    title = f"Hint {index + 1} of {len(hints)}: {hints[index].title}"
    return [Heading(title), Prose(hints[index].text)]


def _of_number(
    session: Session, exercise: Exercise, hints: tuple[Hint, ...], number: int, taken: int
) -> list[Block]:
    """A hint that was shown, or the next; one further on only for who asks twice."""
    skipped = number - taken - 1
    line = _line(session, exercise, number)
    if skipped <= 0 or session.confirm(line):
        return _show(session, exercise, hints, number - 1, taken)
    before = "One hint comes" if skipped == 1 else f"{skipped} hints come"
    return [Note(f"{before} before it that you have not seen. To skip, type `{line}` once more.")]


def _line(session: Session, exercise: Exercise, number: int) -> str:
    """What to type for that hint."""
    of = "" if exercise == session.exercise else f"{exercise.id} "
    return f"hint {of}{number}"


def _about(
    session: Session, exercise: Exercise, hints: tuple[Hint, ...], word: str, taken: int
) -> list[Block]:
    """What the hints say about a word, or about the diagnosis of that code.

    Titles count more than texts, and what was shown before more than what was not.
    """
    found = diagnosis_at_hand(session, exercise)
    if found is not None and found.code == word:
        return [*_about_last_check(found), Note(f"`explain {word}` says more.")]
    numbers = list(_speaking_of(word, hints))
    if not numbers:
        fix = "`hint` gives the next one; `glossary WORD` says what a word means."
        raise UsageError(f"no hint of {exercise.id} speaks of {word!r}", fix=fix)
    number = next((each for each in numbers if each <= taken + 1), numbers[0])
    if number > taken + 1:
        session.confirm(_line(session, exercise, number))
        what = f"Hint {number} of {len(hints)} speaks of {word!r}; you have seen {taken}."
        return [Note(f"{what} To skip to it, type `{_line(session, exercise, number)}`.")]
    return _show(session, exercise, hints, number - 1, taken)


def _speaking_of(word: str, hints: tuple[Hint, ...]) -> Iterator[int]:
    """The numbers of hints with this word, those that have it in their title first."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
    in_title = [number for number, each in enumerate(hints, 1) if pattern.search(each.title)]
    in_text = [number for number, each in enumerate(hints, 1) if pattern.search(each.text)]
    yield from dict.fromkeys((*in_title, *in_text))


def diagnosis_at_hand(session: Session, exercise: Exercise) -> Diagnosis | None:
    """That of the last check, if the file is still the one that was checked."""
    checked = session.store.standing().checked.get(exercise.id)
    path = session.workspace.path(exercise)
    if checked is None or not path.is_file():
        return None
    if session.workspace.snapshot(exercise).digest != checked:
        return None
    grade = session.grades.get(exercise.id)
    return _recorded(session, exercise) if grade is None else grade.diagnosis


def _recorded(session: Session, exercise: Exercise) -> Diagnosis | None:
    """Of a check before this session only the code is recorded; its words are the author's."""
    versions = [each for each in session.store.history(exercise.id).versions if each.verdict]
    code = versions[-1].code if versions else ""
    known = (each for each in submissions.read_known(exercise) if code and each.code == code)
    found = next(known, None)
    return Diagnosis(code, found.title, "", found.help) if found else None


def _about_last_check(found: Diagnosis) -> list[Block]:
    """The question that its author asks, which is the first hint about it."""
    place = f" (line {found.span.line})" if found.span else ""
    help = [Note(found.help, "help")] if found.help else []
    return [Note(f"Your last check: {found.title}{place}."), *help]


def _further_on(found: Diagnosis, hints: tuple[Hint, ...], after: int) -> list[Block]:
    """A later hint whose title has a word of the diagnosis's title."""
    words = _words(found.title)
    for number, each in enumerate(hints[after:], after + 1):
        shared = sorted(words & _words(each.title))
        if shared:
            text = f"Hint {number} speaks of {shared[0]!r} too: `hint {number}`."
            return [Note(text, dim=True)]
    return []


def _words(title: str) -> set[str]:
    """The words that say what a title is about."""
    words = set(re.findall(rf"\w{{{SHORTEST},}}", title.casefold()))
    return words - COMMON
