"""json, jsonl and text: the result object as it is, and as a few lines for people."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.clean_text import without_commands
from tutor.formats.findings import diagnoses
from tutor.formats.safe_json import fitted_json, json_safe, json_text
from tutor.formats.safe_text import one_line
from tutor.learner_results import LearnerResult
from tutor.results import Grade, to_json

MOST_IN_A_ROW = 8 * 1024 * 1024  # bytes of one result


def as_jsonl(result: LearnerResult) -> str:
    """One row, never longer than MOST_IN_A_ROW."""
    return fitted_json(to_json(result), MOST_IN_A_ROW)


def as_json(results: Sequence[LearnerResult]) -> str:
    """One object for one learner, a list for several."""
    rows = [json_safe(to_json(result)) for result in results]
    return json_text(rows[0] if len(rows) == 1 else rows, indent=2)


def as_text(result: LearnerResult) -> str:
    """A few lines per learner: every exercise with its verdict and the title of its diagnosis."""
    name, grades = one_line(result.learner.id), result.exercises
    left_out = [f"  left out {one_line(it.path)}: {one_line(it.reason)}" for it in result.left_out]
    if not grades:
        return without_commands("\n".join([f"{name}: no submission was found", *left_out]))
    done = sum(grade.accepted for grade in grades)
    rows = [_row(grade) for grade in grades]
    lines = [f"{name}: {done} of {len(grades)} accepted", *rows, *left_out]
    return without_commands("\n".join(lines))


def _row(grade: Grade) -> str:
    why = "".join(f"  {one_line(it.title)} [{one_line(it.code)}]" for it in diagnoses(grade))
    return f"  {one_line(grade.id):<20} {grade.verdict.value:<14}{why}".rstrip()
