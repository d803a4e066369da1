"""What a message says of a program's text has to be true of the program that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.anchors.code_search import holds_code
from tutor.authoring.findings import Finding
from tutor.course import texts
from tutor.course.model import Exercise, KnownSubmission, Paragraph

CODE = re.compile(r"`([^`]+)`")
# a call, an index, two operands: a name alone may be anybody's
SPELLING = re.compile(r"\w[(\[]|\w\s*[-+*/@%<>=]+\s*\w")


def message_findings(exercise: Exercise, known: KnownSubmission) -> Iterator[Finding]:
    """Forms that the known program itself does not hold, and titles that claim a spelling."""
    starter = texts.read_starter(exercise)
    for paragraph in known.paragraphs:
        yield from _form_is_there(paragraph, known, starter)
    given = texts.read_brief(exercise) + starter
    for code in CODE.findall(known.title):
        if SPELLING.search(code) and code not in given:
            what = f"its title speaks of `{code}`, which behaviour does not prove"
            fix = "Say in the title what the program does, and the spelling after `if FORM:`."
            yield Finding(str(known.path), "message-title", what, fix)


def _form_is_there(paragraph: Paragraph, known: KnownSubmission, starter: str) -> Iterator[Finding]:
    """The program that a form was written for is the first that has to have it."""
    forms = paragraph.forms
    try:
        is_there = not forms or any(holds_code(known.source, form, starter) for form in forms)
    except ValueError as error:
        yield Finding(str(known.path), "message-form", str(error), "Write it as Python.")
        return
    if not is_there:
        what = f"does not hold {' or '.join(f'`{form}`' for form in forms)} itself"
        fix = "Correct the form; parameters have the starter's names."
        yield Finding(str(known.path), "message-form", what, fix)
