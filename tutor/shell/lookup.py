"""What can be looked up: a diagnosis, a word of the course, the debugger on one page."""

from __future__ import annotations

import difflib

from tutor.course import submissions, texts
from tutor.debugger.show.cheatsheet import GROUPS, TRAPS
from tutor.diagnosis.pages import codes, read_page
from tutor.display.blocks import Block, Heading, Note, Prose, Table
from tutor.errors import UsageError
from tutor.shell.session import Session


def explain(session: Session, code: str) -> list[Block]:
    """The page of a diagnosis: the author's message in this exercise, in the course, our own page.

    Raises UsageError for a code that nothing has, or where no check has given one yet.
    """
    if not code:
        last = session.grades.get(session.exercise.id)
        if last is None or last.diagnosis is None:
            raise UsageError(
                "there is no diagnosis to explain yet", fix="Type: explain CODE, or `check` first."
            )
        code = last.diagnosis.code
    for exercise in (session.exercise, *session.course.exercises):
        for known in submissions.read_known(exercise):
            if known.code == code:
                parts: list[Block] = [
                    Heading(known.title, f"{exercise.id}  {code}"),
                    Prose(known.message),
                ]
                parts += [Note(known.help, "help")] if known.help else []
                return [*parts, *([Note(known.look, "look")] if known.look else [])]
    page = read_page(code)
    if page is None:
        raise UsageError(
            f"no diagnosis has the code {code!r}",
            fix=f"The codes are: {', '.join(codes())}.",
        )
    return [Prose(page)]


def glossary(session: Session, term: str) -> list[Block]:
    """One entry, or the list of them. Raises UsageError for a word that is not there."""
    entries = texts.read_glossary(session.course)
    if not term:
        words = ", ".join(entries)
        return [
            Heading("Glossary", f"{len(entries)} words"),
            Prose(words or "This course has none."),
            Note("`glossary WORD` says what one means."),
        ]
    found = next((word for word in entries if term.casefold() == word.casefold()), None)
    found = found or next((word for word in entries if term.casefold() in word.casefold()), None)
    if found is None:
        near = difflib.get_close_matches(term, entries, 1, 0.5)
        raise UsageError(
            f"the glossary has no word {term!r}",
            fix=f"Did you mean {near[0]}?" if near else "`glossary` lists them.",
        )
    return [Heading(found), Prose(entries[found])]


def cheatsheet() -> list[Block]:
    """The debugger on one page."""
    tables = [
        block
        for title, rows in GROUPS
        for block in (Heading(title), Table(("", ""), rows, flexible=1))
    ]
    return [*tables, Heading("Traps"), *(Note(f"· {trap}") for trap in TRAPS)]
