"""A grade as lines that editors and `make` read: FILE:LINE:COLUMN: error: TEXT [CODE]."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tutor.course.model import Exercise
from tutor.results import Diagnosis, Grade, Span

# what a program that reads these lines looks for; VS Code's problem matcher is made from it
PATTERN = r"^(.+):(\d+):(\d+): (error|warning): (.*) \[([^\]]+)\]$"


def problem_lines(grade: Grade, exercise: Exercise, path: Path, source: str) -> list[str]:
    """One line for each thing that is wrong, and what its author asks below it. A sentence where
    nothing is.
    """
    if grade.accepted:
        return [f"{path.name}: accepted"]
    start = _definition(source, exercise)
    if grade.diagnosis is None:
        return [f"{_place(None, path, start)}: error: {_words(grade.verdict)} [{grade.verdict}]"]
    return list(_told(grade.diagnosis, path, start, _case(grade)))


def _told(found: Diagnosis, path: Path, start: int, case: str) -> Iterator[str]:
    place = _place(found.span, path, start)
    yield f"{place}: error: {_words(found.title)}{case} [{found.code}]"
    if found.help:
        yield f"{place}: note: {_words(found.help)}"
    for other in found.also:
        yield from _told(other, path, start, "")


def _place(span: Span | None, path: Path, start: int) -> str:
    """Columns count from 1 here; without a known place, it is where the function begins."""
    if span is None or Path(span.file).name != path.name:
        return f"{path}:{start}:1"
    return f"{path}:{span.line}:{span.column + 1}"


def _case(grade: Grade) -> str:
    case = grade.failing_case
    return f" (case {case.name})" if case is not None else ""


def _words(text: str) -> str:
    """On one line."""
    return " ".join(text.replace("_", " ").split()) if "\n" not in text else " ".join(text.split())


def _definition(source: str, exercise: Exercise) -> int:
    """The line on which the exercise's function begins; 1 where there is none."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return 1
    found = (node.lineno for node in body if getattr(node, "name", "") in exercise.entry)
    return next(found, 1)
