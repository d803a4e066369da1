"""Run an exercise's picture.py around a learner's program, confined like a check."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from typing import Any

import torch

from tutor.candidate.job import Call, Job
from tutor.candidate.outcome import Outcome
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import pack
from tutor.course import texts
from tutor.course.libraries import Library
from tutor.course.model import Course, Exercise
from tutor.errors import UsageError
from tutor.grading.case_results import words
from tutor.grading.reading import line_in_trace
from tutor.results import Drawing

KINDS = ("curve", "bars", "image", "images", "graph")
MOST_NUMBERS = 60_000
TIME_LIMIT = 30.0


def draw(
    course: Course,
    exercise: Exercise,
    candidates: Candidates,
    source: str,
    path: str,
    libraries: Mapping[str, Library],
) -> list[Drawing]:
    """Every picture of the exercise, in the order of the file.

    Raises UsageError where the program cannot draw them.
    """
    drive = texts.read_picture(exercise)
    functions = _functions_in(drive)
    if not functions:
        raise UsageError(f"{exercise.id} has no picture", fix="`brief` says what to build.")
    calls = tuple(Call(node.name, 0) for node in functions)
    around = Library(drive, f"<the picture of {exercise.id}>")
    data = str(course.data) if course.data else None
    job = Job(
        exercise.id, source, path, exercise.entry, libraries, (pack({}),), calls, data,
        time_limit=TIME_LIMIT, drive=around, staged=exercise.staged,
        starts_processes=exercise.starts_processes,
    )  # fmt: skip
    outcomes = _drawn_by(candidates.run(job), len(functions), path)
    return [
        _drawing(exercise, _caption(node), outcome.value)
        for node, outcome in zip(functions, outcomes, strict=True)
    ]


def _functions_in(drive: str) -> list[ast.FunctionDef]:
    """One picture each; a name with an underscore is a helper."""
    body = ast.parse(drive).body
    return [n for n in body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")]


def _caption(node: ast.FunctionDef) -> str:
    return " ".join((ast.get_docstring(node) or node.name).split())


def _drawn_by(report: Report, count: int, path: str) -> list[Outcome]:
    """The outcomes of so many calls. Raises UsageError where one raised or was not answered."""
    outcomes = [answer.outcome for answer in report.answers]
    raised = next((outcome.raised for outcome in outcomes if outcome.raised), None)
    if raised is None and len(outcomes) == count:
        return outcomes
    line = line_in_trace(report.trace, path)
    if raised is not None:
        what = f"{raised.type}: {raised.message}"
    else:
        what = f"it ended before it was drawn{f', on line {line}' if line else ''}"
    raise UsageError(f"your program does not draw this picture: {what}", fix="Type: check")


def _drawing(exercise: Exercise, caption: str, value: Any) -> Drawing:
    kind = next((kind for kind in KINDS if isinstance(value, dict) and kind in value), None)
    if kind is None:
        what = f"the picture of {exercise.id} came back as {words(value)}"
        raise UsageError(what, fix="Type: check")
    numbers = _nodes(value[kind]) if kind == "graph" else _plain(value[kind])
    if _count(numbers) > MOST_NUMBERS:
        raise UsageError("the picture has too many numbers to draw", fix="Type: check")
    return Drawing(kind, numbers, caption, str(value.get("unit", "")))


def _nodes(value: Any) -> list[dict[str, object]]:
    """The nodes of a graph: their names are texts, everything else is as in any other picture."""
    texts_of: dict[str, Callable[[Any], Any]] = {
        "name": str,
        "from": lambda made_of: [str(parent) for parent in made_of],
    }
    return [
        {str(key): texts_of.get(key, _plain)(item) for key, item in node.items()} for node in value
    ]


def _plain(value: Any) -> Any:
    """Tensors of any shape as nested lists, for a shell without torch.

    None where a number is not finite, since JSON has no word for it.
    """
    if isinstance(value, torch.Tensor):
        value = value.detach().double().tolist()
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value if isinstance(value, (int, float)) and math.isfinite(value) else None


def _count(value: Any) -> int:
    if isinstance(value, (list, tuple)):
        return sum(map(_count, value))
    return sum(map(_count, value.values())) if isinstance(value, dict) else 1
