"""json, jsonl and text: the result object as it is, and as a few lines for people."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tutor.learner_results import LearnerResult
from tutor.results import to_json


def as_jsonl(result: LearnerResult) -> str:
    """One row."""
    return json.dumps(to_json(result), ensure_ascii=False, allow_nan=False)


def as_json(results: Sequence[LearnerResult]) -> str:
    """One object for one learner, a list for several."""
    rows = to_json(results[0] if len(results) == 1 else results)
    return json.dumps(rows, ensure_ascii=False, allow_nan=False, indent=2)


def as_text(result: LearnerResult) -> str:
    """A few lines per learner: every exercise with its verdict and the title of its diagnosis."""
    name, grades = result.learner.id, result.exercises
    if not grades:
        return f"{name}: no submission was found"
    done = sum(grade.accepted for grade in grades)
    lines = [f"{name}: {done} of {len(grades)} accepted"]
    for grade in grades:
        first = (grade.diagnosis,) if grade.diagnosis else ()
        found = [*first, *(first[0].also if first else ())]
        why = "".join(f"  {diagnosis.title} [{diagnosis.code}]" for diagnosis in found)
        lines.append(f"  {grade.id:<20} {grade.verdict.value:<14}{why}".rstrip())
    return "\n".join(lines)
