"""github: what a step of a GitHub workflow prints, and the result that GitHub Classroom reads.

A line per exercise, an annotation per diagnosis, and at the end `result=BASE64`, which belongs into
the file that GITHUB_OUTPUT names. The result is that of the Classroom graders and is read by
classroom-resources/autograding-grading-reporter.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence

from tutor.clean_text import COMMAND
from tutor.formats.credit import all_graded, credit, maximum
from tutor.formats.findings import VERDICT_IN_WORDS
from tutor.formats.finite import finite
from tutor.formats.one_learner import the_one
from tutor.formats.safe_json import fitted_json
from tutor.formats.safe_text import one_line, plain
from tutor.formats.student_view import NOTHING_FOUND, arrived_as, shown
from tutor.json_types import JsonObject
from tutor.learner_results import LearnerResult
from tutor.results import Diagnosis, Grade, Verdict

# (the reporter's status, the command of the annotation)
STATUS = {
    Verdict.ACCEPTED: ("pass", ""),
    Verdict.WRONG_ANSWER: ("fail", "error"),
    Verdict.RULE_BROKEN: ("fail", "error"),
    Verdict.NOT_STARTED: ("fail", "error"),
    Verdict.RUNTIME_ERROR: ("error", "error"),
    Verdict.TIME_LIMIT: ("error", "error"),
    Verdict.RESOURCE_LIMIT: ("error", "error"),
    Verdict.DOES_NOT_LOAD: ("error", "error"),
    Verdict.FLAGGED: ("error", "warning"),
    Verdict.JUDGE_ERROR: ("error", "warning"),
}
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}
# the reporter gets the result as an environment variable, of at most 128 KiB, a third of it base64
_MOST_BYTES = 90_000


def as_github(results: Sequence[LearnerResult]) -> str:
    """The lines. Raises UsageError unless there is exactly one learner."""
    result = the_one(results, "github")
    encoded = base64.b64encode(_classroom(result).encode()).decode()
    lines = [*_without_commands(_summary(result)), *_annotations(result), f"result={encoded}"]
    return COMMAND.sub("# ", "\n".join(lines))


def _summary(result: LearnerResult) -> str:
    rows = [f"{it.title}: {VERDICT_IN_WORDS[it.verdict]}" for it in result.exercises]
    return "\n".join(one_line(row) for row in rows) or NOTHING_FOUND


def _without_commands(text: str) -> list[str]:
    """The lines between two that switch workflow commands off and on again.

    The word that switches them on is made of the text itself: no text can hold its own digest.
    """
    token = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    return [f"::stop-commands::{token}", *plain(text).split("\n"), f"::{token}::"]


def _annotations(result: LearnerResult) -> Iterator[str]:
    for grade in result.exercises:
        _, command = STATUS[grade.verdict]
        if command:
            for found in _found(grade):
                yield _annotation(command, result, grade, found)


def _found(grade: Grade) -> tuple[Diagnosis, ...]:
    """The diagnoses that a learner may read; the verdict in words where there is none."""
    words = VERDICT_IN_WORDS[grade.verdict].removesuffix(".")
    return shown(grade) or (Diagnosis(grade.verdict.value, words, ""),)


def _annotation(command: str, result: LearnerResult, grade: Grade, found: Diagnosis) -> str:
    place: JsonObject = {"file": arrived_as(result, grade)}
    if found.span:
        place |= {"line": found.span.line, "col": found.span.column + 1}
    place["title"] = one_line(f"{grade.title}: {found.title}")
    properties = ",".join(f"{name}={_in(_IN_PROPERTIES, value)}" for name, value in place.items())
    texts = [text for text in (found.message, found.help) if text] or [found.title]
    message = "\n".join(plain(text) for text in texts)
    return f"::{command} {properties}::{_in(_IN_MESSAGES, message)}"


def _in(escapes: dict[str, str], value: object) -> str:
    """Escaped as @actions/core does it."""
    return "".join(escapes.get(letter, letter) for letter in str(value))


def _classroom(result: LearnerResult) -> str:
    """The result object; a maximum of 0 makes the reporter report no points at all.

    That is what happens where the tutor itself failed: points without that exercise would be wrong.
    """
    grades = result.exercises
    scored = bool(grades) and all_graded(grades)
    tests = [_test(result, grade) for grade in grades] or [_nothing_found()]
    whole = {
        "version": 1,
        "status": _overall(grades),
        "max_score": sum(maximum(grade) for grade in grades) if scored else 0,
        "tests": tests,
    }
    return fitted_json(whole, _MOST_BYTES)


def _overall(grades: Sequence[Grade]) -> str:
    if not grades or not all_graded(grades):
        return "error"
    return "pass" if all(grade.accepted for grade in grades) else "fail"


def _test(result: LearnerResult, grade: Grade) -> JsonObject:
    status, _ = STATUS[grade.verdict]
    found = _found(grade)[0]
    return {
        "name": _printable(grade.title),
        "status": status,
        # the reporter prints it after "Error: ", and without the name
        "message": _printable(f"{grade.title}: {found.title}. {found.message}".rstrip()),
        "test_code": "",
        "filename": _printable(arrived_as(result, grade)),
        "line_no": found.span.line if found.span else 0,
        "duration": round(finite(grade.duration) * 1000),
        "score": credit(grade) or 0.0,
    }


def _printable(text: str) -> str:
    """On one line, and without "##[" and the like, which start a command anywhere in a line.

    The reporter prints these texts itself, and does not switch commands off.
    """
    return COMMAND.sub("# ", one_line(text))


def _nothing_found() -> JsonObject:
    place: JsonObject = {"test_code": "", "filename": "", "line_no": 0}
    row = {"name": "submission", "status": "error", "message": NOTHING_FOUND}
    return {**row, **place, "duration": 0, "score": 0.0}
