"""Read the known programs under submissions/, each with the message in its docstring."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tutor.course.model import Exercise, KnownSubmission
from tutor.course.reading import read_text
from tutor.errors import ContentError

VERDICT_FOLDERS = ("accepted", "wrong_answer", "runtime_error", "time_limit", "rule_broken")
CLOSING_FIELDS = ("help", "look", "at")


def read_known(exercise: Exercise) -> tuple[KnownSubmission, ...]:
    """Every program under submissions/, by folder and name. Raises ContentError for a message that
    lacks its parts.
    """
    folder = exercise.folder / "submissions"
    known = []
    for verdict in VERDICT_FOLDERS:
        for path in sorted((folder / verdict).glob("*.py")):
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
            fix="Mend the syntax.",
        ) from None
    if verdict == "accepted":
        if not doc:
            raise ContentError(
                "has no docstring",
                file=path,
                line=1,
                rule="submission-docstring",
                fix="Say in what way it differs from the reference.",
            )
        return KnownSubmission(path.stem, verdict, path, source, message=doc)
    return _parse_message(path, verdict, source, doc)


def _parse_message(path: Path, verdict: str, source: str, doc: str) -> KnownSubmission:
    blocks = [block.strip() for block in re.split(r"\n\s*\n", doc.strip())]
    if len(blocks) < 3 or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", blocks[0]):
        raise ContentError(
            "its docstring is not a message",
            file=path,
            line=1,
            rule="submission-message",
            fix="First line: a code-in-kebab-case; then, each after a blank line: a title, the message, and help:, look:, at: lines.",
        )
    closing: dict[str, str] = {}
    message = []
    for block in blocks[2:]:
        if block.startswith(tuple(f"{name}:" for name in CLOSING_FIELDS)):
            for line in block.splitlines():
                name, found, text = line.partition(":")
                if not found or name not in CLOSING_FIELDS:
                    raise ContentError(
                        f"a closing field that is none: {line!r}",
                        file=path,
                        rule="submission-fields",
                        fix="One line each: help:, look:, at:.",
                    )
                closing[name] = text.strip()
        else:
            message.append(block)
    return KnownSubmission(
        path.stem, verdict, path, source,
        code=blocks[0], title=" ".join(blocks[1].split()), message="\n\n".join(message),
        help=closing.get("help", ""), look=closing.get("look", ""), at=closing.get("at", "return"),
    )  # fmt: skip
