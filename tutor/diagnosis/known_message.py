"""What a known program's message says to the learner whose program behaves like it."""

from __future__ import annotations

from tutor.anchors.code_search import holds_code
from tutor.course.model import KnownSubmission, Paragraph


def told(program: KnownSubmission, source: str, starter: str) -> str:
    """The message for a learner's program: behaviour alone was compared, so a paragraph about the
    text of the program is told only where that text is found.

    starter: its parameter names are those of the forms. Raises ValueError for a form that is not
    Python.
    """
    parts = (_of_paragraph(each, source, starter) for each in program.paragraphs)
    return "\n\n".join(part for part in parts if part)


def told_of_any(program: KnownSubmission) -> str:
    """What holds of every program that behaves alike."""
    parts = (each.otherwise if each.forms else each.text for each in program.paragraphs)
    return "\n\n".join(part for part in parts if part)


def _of_paragraph(paragraph: Paragraph, source: str, starter: str) -> str:
    if not paragraph.forms:
        return paragraph.text
    is_there = any(holds_code(source, form, starter) for form in paragraph.forms)
    return paragraph.text if is_there else paragraph.otherwise
