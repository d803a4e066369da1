"""The one result that a system reads, where it reads the file of one learner."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.errors import UsageError
from tutor.learner_results import LearnerResult


def the_one(results: Sequence[LearnerResult], name: str) -> LearnerResult:
    """That result. name: of the format. Raises UsageError for none or several."""
    if len(results) != 1:
        raise UsageError(
            f"the format {name} is read by a system that grades one learner at a time, "
            f"and here are {len(results)}",
            fix="For a class: --format json, jsonl, csv, junit, canvas, moodle, nbgrader or sarif",
        )
    return results[0]
