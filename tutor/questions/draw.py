"""Run an exercise's picture.py around a learner's program, confined like a check, and bring back
numbers to draw.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from typing import Any

import torch

from tutor.candidate.run import Candidates, Job
from tutor.candidate.wire.protocol import pack
from tutor.course import texts
from tutor.course.model import Course, Exercise
from tutor.errors import UsageError
from tutor.grading.case_results import words
from tutor.grading.verdict import line_in_trace
from tutor.results import Drawing

KINDS = ("curve", "bars", "image", "images")
MOST_NUMBERS = 60_000
TIME_LIMIT = 30.0


def draw(
    course: Course,
    exercise: Exercise,
    candidates: Candidates,
    source: str,
    path: str,
    libraries: Mapping[str, Mapping[str, str]],
) -> list[Drawing]:
    """Every picture of the exercise, in the order of the file. Raises UsageError where the program
    cannot draw them.
    """
    drive = texts.read_picture(exercise)
    functions = [
        node
        for node in ast.parse(drive).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
    if not functions:
        raise UsageError(f"{exercise.id} has no picture", fix="`brief` says what to build.")
    calls = [{"entry": node.name, "case": 0, "watch": False} for node in functions]
    job = Job(
        name=exercise.id, source=source, path=path, entry=exercise.entry, cases=(pack({}),), calls=tuple(calls), time_limit=TIME_LIMIT,
        modules={name: {"source": entry["source"], "path": entry["path"]} for name, entry in libraries.items()},
        data=str(course.data) if course.data else None, staged=exercise.staged,
        drive={"source": drive, "path": f"<the picture of {exercise.id}>"},
    )  # fmt: skip
    report = candidates.run(job)
    answers = [answer["outcome"] for reply in report.replies for answer in reply.get("answers", ())]
    raised = next((answer["raised"] for answer in answers if "raised" in answer), None)
    if raised or len(answers) < len(functions):
        line = line_in_trace(report.trace, path)
        what = (
            f"{raised['type']}: {raised['message']}"
            if raised
            else f"it ended before it was drawn{f', on line {line}' if line else ''}"
        )
        raise UsageError(f"your program does not draw this picture: {what}", fix="Type: check")
    captions = [" ".join((ast.get_docstring(node) or node.name).split()) for node in functions]
    return [
        _drawn(exercise, caption, answer.get("value"))
        for caption, answer in zip(captions, answers, strict=True)
    ]


def _drawn(exercise: Exercise, caption: str, value: Any) -> Drawing:
    kind = next((kind for kind in KINDS if isinstance(value, dict) and kind in value), None)
    if kind is None:
        raise UsageError(
            f"the picture of {exercise.id} came back as {words(value)}", fix="Type: check"
        )
    numbers = _plain(value[kind])
    if _count(numbers) > MOST_NUMBERS:
        raise UsageError("the picture has too many numbers to be drawn", fix="Type: check")
    return Drawing(kind, numbers, caption, str(value.get("unit", "")))


def _plain(value: Any) -> Any:
    """Tensors as nested lists, for a shell without torch; None where a number is not finite, since
    JSON has no word for it.
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
