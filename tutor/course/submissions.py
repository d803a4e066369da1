"""Read the known programs under submissions/, each with the message in its docstring."""

from __future__ import annotations

import ast
import dataclasses
import re
from pathlib import Path

from tutor.course.held import python_files
from tutor.course.model import Exercise, KnownSubmission, Paragraph
from tutor.course.reading import read_text
from tutor.errors import ContentError

VERDICT_FOLDERS = ("accepted", "wrong_answer", "runtime_error", "time_limit", "rule_broken")
CLOSING_FIELDS = ("help", "look", "at")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# "if `FORM` or `FORM`: text", "else: text"
CONDITION = re.compile(r"if (?P<forms>`[^`]+`(?:\s+or\s+`[^`]+`)*):\s+(?P<text>.+)", re.DOTALL)
FORM = re.compile(r"`([^`]+)`")
ELSE = "else:"
NOWHERE = "none"  # the `at` of a message that points at no statement
MESSAGE = (
    "First line: a code-in-kebab-case; then, each after a blank line: a title, the message, and"
    " help:, look:, at: lines."
)


def read_known(exercise: Exercise) -> tuple[KnownSubmission, ...]:
    """Every program under submissions/, by folder and name. Raises ContentError for a message that
    lacks its parts.
    """
    folder = exercise.folder / "submissions"
    known = []
    for verdict in VERDICT_FOLDERS:
        for path in python_files(folder / verdict):
            known.append(_read_submission(path, verdict))
    return tuple(known)


def _read_submission(path: Path, verdict: str) -> KnownSubmission:
    source = read_text(path)
    try:
        doc = ast.get_docstring(ast.parse(source)) or ""
    except SyntaxError as error:
        raise ContentError(
            f"is not Python: {error.msg}",
            file=path,
            line=error.lineno,
            rule="submission-syntax",
            fix="Fix the syntax.",
        ) from None
    if verdict == "accepted":
        if not doc:
            raise ContentError(
                "has no docstring",
                file=path,
                line=1,
                rule="submission-docstring",
                fix="Say how it differs from the reference.",
            )
        return KnownSubmission(path.stem, verdict, path, source, paragraphs=(Paragraph(doc),))
    return _parse_message(path, verdict, source, doc)


def _parse_message(path: Path, verdict: str, source: str, doc: str) -> KnownSubmission:
    blocks = [block.strip() for block in re.split(r"\n\s*\n", doc.strip())]
    if len(blocks) < 3 or not CODE.fullmatch(blocks[0]):
        raise ContentError(
            "its docstring is not a message",
            file=path,
            line=1,
            rule="submission-message",
            fix=MESSAGE,
        )
    openings = tuple(f"{name}:" for name in CLOSING_FIELDS)
    message = [block for block in blocks[2:] if not block.startswith(openings)]
    closing: dict[str, str] = {}
    for block in blocks[2:]:
        if block.startswith(openings):
            closing |= _closing_fields(path, block)
    at = closing.get("at", "return")
    return KnownSubmission(
        path.stem,
        verdict,
        path,
        source,
        code=blocks[0],
        title=" ".join(blocks[1].split()),
        paragraphs=_paragraphs(path, message),
        help=closing.get("help", ""),
        look=closing.get("look", ""),
        at="" if at == NOWHERE else at,
    )


def _paragraphs(path: Path, blocks: list[str]) -> tuple[Paragraph, ...]:
    """The blocks of a message; one that begins with `else:` belongs to the one before it."""
    found: list[Paragraph] = []
    for block in blocks:
        condition = CONDITION.fullmatch(block)
        if condition:
            forms = tuple(form.strip() for form in FORM.findall(condition["forms"]))
            found.append(Paragraph(condition["text"].strip(), forms))
        elif not block.startswith(ELSE):
            found.append(Paragraph(block))
        elif found and found[-1].forms and not found[-1].otherwise:
            text = block.removeprefix(ELSE).strip()
            found[-1] = dataclasses.replace(found[-1], otherwise=text)
        else:
            raise ContentError(
                "has an `else:` without an `if` before it",
                file=path,
                rule="submission-message",
                fix="Write it directly after a paragraph that begins: if `FORM`:",
            )
    return tuple(found)


def _closing_fields(path: Path, block: str) -> dict[str, str]:
    """Of a block of `name: text` lines."""
    found = {}
    for line in block.splitlines():
        name, colon, text = line.partition(":")
        if not colon or name not in CLOSING_FIELDS:
            raise ContentError(
                f"not a closing field: {line!r}",
                file=path,
                rule="submission-fields",
                fix="One line each: help:, look:, at:.",
            )
        found[name] = text.strip()
    return found
