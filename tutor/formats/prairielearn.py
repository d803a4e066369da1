"""prairielearn: the results.json of a PrairieLearn external grader.

The fields are those of "External Grading" in PrairieLearn's documentation; the file may have 1 MB.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.formats.credit import all_graded, credit, maximum
from tutor.formats.one_learner import the_one
from tutor.formats.safe_json import fitted_json
from tutor.formats.student_view import NOTHING_FOUND, case_lines, feedback
from tutor.json_types import JsonObject
from tutor.learner_results import LearnerResult
from tutor.results import Grade, Verdict

# False: "invalid, not gradable", which uses up none of the student's attempts
GRADABLE = {
    Verdict.ACCEPTED: True,
    Verdict.WRONG_ANSWER: True,
    Verdict.RUNTIME_ERROR: True,
    Verdict.TIME_LIMIT: True,
    Verdict.RESOURCE_LIMIT: True,
    Verdict.DOES_NOT_LOAD: False,
    Verdict.RULE_BROKEN: True,
    Verdict.NOT_STARTED: False,
    Verdict.FLAGGED: True,
    Verdict.JUDGE_ERROR: False,
}
_MOST_BYTES = 1_000_000


def as_prairielearn(results: Sequence[LearnerResult]) -> str:
    """The file. Raises UsageError unless there is exactly one learner.

    Not gradable: nothing was found, the tutor itself failed, or no file could be loaded.
    """
    result = the_one(results, "prairielearn")
    grades = result.exercises
    gradable = all_graded(grades) and any(GRADABLE[grade.verdict] for grade in grades)
    whole = _graded(result) if gradable else _not_gradable(result)
    return fitted_json(whole, _MOST_BYTES, indent=2)


def _not_gradable(result: LearnerResult) -> JsonObject:
    errors = [
        f"{grade.title}: {feedback(result, grade)}"
        for grade in result.exercises
        if not GRADABLE[grade.verdict]
    ]
    return {"gradable": False, "format_errors": errors or [NOTHING_FOUND]}


def _graded(result: LearnerResult) -> JsonObject:
    grades = result.exercises
    done = sum(grade.accepted for grade in grades)
    return {
        "gradable": True,
        "score": _share(grades),
        "message": f"{done} of {len(grades)} exercises accepted.",
        "output": "\n\n".join(case_lines(grade) for grade in grades),
        "tests": [_test(result, grade) for grade in grades],
    }


def _share(grades: Sequence[Grade]) -> float:
    """The points earned as a share of all, from 0 to 1."""
    possible = sum(maximum(grade) for grade in grades)
    earned = sum(credit(grade) or 0.0 for grade in grades)
    return min(1.0, earned / possible) if possible else 0.0


def _test(result: LearnerResult, grade: Grade) -> JsonObject:
    return {
        "name": grade.title,
        "description": grade.verdict.value.replace("_", " "),
        "points": credit(grade),
        "max_points": maximum(grade),
        "message": feedback(result, grade),
    }
