"""gradescope: the results.json of a Gradescope autograder, one test per exercise.

The fields are those of the "Autograder Specifications" in Gradescope's documentation.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.formats.credit import REMARKS, all_graded, credit, maximum
from tutor.formats.finite import finite
from tutor.formats.one_learner import the_one
from tutor.formats.safe_json import fitted_json
from tutor.formats.student_view import NOTHING_FOUND, case_lines, feedback
from tutor.json_types import JsonObject
from tutor.learner_results import LearnerResult
from tutor.results import Grade, Verdict

STATUS = {
    Verdict.ACCEPTED: "passed",
    Verdict.WRONG_ANSWER: "failed",
    Verdict.RUNTIME_ERROR: "failed",
    Verdict.TIME_LIMIT: "failed",
    Verdict.RESOURCE_LIMIT: "failed",
    Verdict.DOES_NOT_LOAD: "failed",
    Verdict.RULE_BROKEN: "failed",
    Verdict.NOT_STARTED: "failed",
    Verdict.FLAGGED: "failed",
    Verdict.JUDGE_ERROR: "failed",
}
_NO_POINTS = (
    "The tutor itself failed on {titles}. No points are reported for this submission, so none are "
    "lost: please ask your course staff to run the autograder again."
)
_MOST_BYTES = 1_000_000


def as_gradescope(results: Sequence[LearnerResult]) -> str:
    """The file. Raises UsageError unless there is exactly one learner.

    Where the tutor itself failed on an exercise, no score is written at all: a sum over the others
    would cost the learner points. Gradescope then reports a failed run to the staff.
    """
    result = the_one(results, "gradescope")
    return fitted_json(_results(result), _MOST_BYTES, indent=2)


def _results(result: LearnerResult) -> JsonObject:
    grades = result.exercises
    whole: JsonObject = {
        "output": _output(result),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "execution_time": round(sum(finite(grade.duration) for grade in grades), 3),
    }
    if not grades:
        return {**whole, "score": 0.0, "tests": []}
    scored = all_graded(grades)
    tests = [_test(result, number, grade, scored) for number, grade in enumerate(grades, 1)]
    return {**whole, "tests": [*tests, *_for_staff(grades)]}


def _output(result: LearnerResult) -> str:
    if not result.exercises:
        return NOTHING_FOUND
    failed = [grade.title for grade in result.exercises if credit(grade) is None]
    if failed:
        return _NO_POINTS.format(titles=", ".join(failed))
    done = sum(grade.accepted for grade in result.exercises)
    return f"{done} of {len(result.exercises)} exercises accepted."


def _test(result: LearnerResult, number: int, grade: Grade, scored: bool) -> JsonObject:
    shown = feedback(result, grade), case_lines(grade)
    points = {"score": credit(grade), "max_score": maximum(grade)} if scored else {}
    return {
        **points,
        "name": grade.title,
        "number": str(number),
        "status": STATUS[grade.verdict],
        "output": "\n\n".join(text for text in shown if text),
        "tags": [grade.verdict.value],
        "visibility": "visible",
    }


def _for_staff(grades: Sequence[Grade]) -> list[JsonObject]:
    """One entry that students do not see, where a person has to look."""
    lines = [f"{it.title}: {REMARKS[it.verdict]}" for it in grades if it.verdict in REMARKS]
    if not lines:
        return []
    entry = {"name": "For the course staff", "status": "failed", "visibility": "hidden"}
    scores = {"score": 0.0, "max_score": 0.0} if all_graded(grades) else {}
    return [{**entry, **scores, "output": "\n".join(lines), "tags": ["staff"]}]
