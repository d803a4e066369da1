"""What can be looked up: a diagnosis, a word of the course, the debugger on one page."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence

from tutor.course import submissions, texts
from tutor.debugger.show.cheatsheet import GROUPS, TRAPS
from tutor.diagnosis.known_message import told_of_any
from tutor.diagnosis.pages import codes, read_page
from tutor.display.blocks import Block, Heading, Note, Prose, Table
from tutor.errors import UsageError
from tutor.shell.session import Session
from tutor.shell.visiting import lesson_of


def explain(session: Session, code: str) -> list[Block]:
    """The page of a diagnosis: the author's message in this exercise, in the course, our own page.

    Raises UsageError for a code that nothing has, or where no check has given one yet.
    """
    if not code:
        code = _last_code(session)
    for exercise in (session.exercise, *session.course.exercises):
        for known in submissions.read_known(exercise):
            if known.code == code:
                parts: list[Block] = [
                    Heading(known.title, f"{exercise.id}  {code}"),
                    Prose(told_of_any(known)),
                ]
                parts += [Note(known.help, "help")] if known.help else []
                return [*parts, *([Note(known.look, "look")] if known.look else [])]
    page = read_page(code)
    if page is None:
        near = difflib.get_close_matches(code, _codes_of_course(session), 3, 0.5)
        fix = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(codes())}."
        raise UsageError(f"no diagnosis has the code {code!r}", fix=fix)
    return [Prose(page)]


def _last_code(session: Session) -> str:
    """Of the exercise's last check, in this session or before. Raises UsageError without one."""
    checked = [each for each in session.store.history(session.exercise.id).versions if each.verdict]
    if not checked or not checked[-1].code:
        fix = "Type: explain CODE, or `check` first."
        raise UsageError("there is no diagnosis to explain yet", fix=fix)
    return checked[-1].code


def _codes_of_course(session: Session) -> list[str]:
    """Every code that a check may give here."""
    known = (one.code for each in session.course.exercises for one in submissions.read_known(each))
    return [*codes(), *dict.fromkeys(code for code in known if code)]


def lesson(session: Session, rest: str) -> list[Block]:
    """The opening page of this lesson, or of the one with that exercise. Raises UsageError."""
    return [Prose(texts.read_opening(lesson_of(session.course, session.find(rest))))]


def glossary(session: Session, term: str) -> list[Block]:
    """One entry with its exercises, or the list of words; a concept of several exercises may have
    no entry. Raises UsageError for an unknown word, with the nearest one.
    """
    entries = texts.read_glossary(session.course)
    if not term:
        return _all_words(entries)
    concepts = [concept for exercise in session.course.exercises for concept in exercise.concepts]
    found = _best_match(term, entries) or _best_match(term, concepts)
    if found is None:
        raise _unknown_word(term, [*entries, *concepts])
    exercises = ", ".join(exercise.id for exercise in session.course.with_concept(found))
    text: list[Block] = [Prose(entries[found])] if found in entries else []
    practice = [Note(f"Exercises: {exercises}", dim=True)] if exercises else []
    return [Heading(found), *text, *practice]


def _all_words(entries: Mapping[str, str]) -> list[Block]:
    words = ", ".join(entries)
    return [
        Heading("Glossary", f"{len(entries)} words"),
        Prose(words or "This course has none."),
        Note("`glossary WORD` says what one means."),
    ]


def _unknown_word(term: str, known: Sequence[str]) -> UsageError:
    near = difflib.get_close_matches(term, known, 1, 0.5)
    fix = f"Did you mean {near[0]}?" if near else "`glossary` lists them."
    return UsageError(f"the glossary has no word {term!r}", fix=fix)


def _best_match(term: str, words: Iterable[str]) -> str | None:
    """The word itself, or the first one that contains it; capitals do not matter."""
    wanted = term.casefold()
    holding = [word for word in words if wanted in word.casefold()]
    return next((word for word in holding if word.casefold() == wanted), next(iter(holding), None))


def cheatsheet() -> list[Block]:
    """The debugger on one page."""
    tables = [
        block
        for title, rows in GROUPS
        for block in (Heading(title), Table(("", ""), rows, flexible=1))
    ]
    return [*tables, Heading("Traps"), *(Note(f"· {trap}") for trap in TRAPS)]
