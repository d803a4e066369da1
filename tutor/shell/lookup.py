"""What can be looked up: a diagnosis, a word of the course, the debugger on one page."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence

from tutor.course import submissions, texts
from tutor.debugger.show.cheatsheet import GROUPS, TRAPS
from tutor.diagnosis.known_message import told_of_any
from tutor.diagnosis.pages import codes, read_page
from tutor.display.blocks import Block, Heading, Note, Prose, Table
from tutor.errors import UsageError
from tutor.shell.session import Session
from tutor.shell.visiting import lesson_of

MOST_USING = 5  # entries that are named for a word without one


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
    found = _best_match(term, entries) or _called(term, entries) or _best_match(term, concepts)
    if found is None:
        raise _unknown_word(term, entries, concepts)
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


def _unknown_word(term: str, entries: Mapping[str, str], concepts: Sequence[str]) -> UsageError:
    """With the entries that use the word, else with the nearest one."""
    using = [name for name, text in entries.items() if _holds(term, text)]
    near = difflib.get_close_matches(term, [*entries, *concepts], 1, 0.5)
    if using:
        fix = f"It comes up under: {', '.join(using[:MOST_USING])}."
    else:
        fix = f"Did you mean {near[0]}?" if near else "`glossary` lists them."
    return UsageError(f"the glossary has no word {term!r}", fix=fix)


def _holds(term: str, text: str) -> bool:
    """Whether a text has this word, and not only as a part of a longer one."""
    return bool(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE))


def _called(term: str, entries: Mapping[str, str]) -> str | None:
    """The entry that says of its word that it is also called so, or has these initials."""
    names = rf"also called (?:an? |the )?{re.escape(term)}(?!\w)"
    for name, text in entries.items():
        if re.search(names, text, re.IGNORECASE) or _initials(name) == term.casefold():
            return name
    return None


def _initials(name: str) -> str:
    """ "vjp" of "vector-Jacobian product"."""
    return "".join(word[:1] for word in re.split(r"[\s-]+", name)).casefold()


def _best_match(term: str, words: Iterable[str]) -> str | None:
    """The word itself, else one that has it as a word; capitals do not matter."""
    wanted = term.casefold()
    known = list(words)
    same = (word for word in known if word.casefold() == wanted)
    return next(same, None) or next((word for word in known if _holds(term, word)), None)


def cheatsheet() -> list[Block]:
    """The debugger on one page."""
    tables = [
        block
        for title, rows in GROUPS
        for block in (Heading(title), Table(("", ""), rows, flexible=1))
    ]
    return [*tables, Heading("Traps"), *(Note(f"· {trap}") for trap in TRAPS)]
