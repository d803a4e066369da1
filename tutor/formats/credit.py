"""Points: what a grade is worth, and when it is worth nothing that could be said."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.formats.finite import finite
from tutor.results import Grade, Verdict

# what a table says of a grade, beside its points
REMARKS = {
    Verdict.JUDGE_ERROR: "not graded: a fault of the tutor, which costs no points; grade it again",
    Verdict.FLAGGED: "flagged: no credit until someone has reviewed this run",
}


def maximum(grade: Grade) -> float:
    """The points that can be had; 0 where the number makes no sense."""
    return finite(grade.max_score)


def credit(grade: Grade) -> float | None:
    """The points earned, from 0 to the maximum.

    None where the tutor itself failed: no format may turn that into a zero.
    """
    if grade.verdict is Verdict.JUDGE_ERROR:
        return None
    if grade.verdict is Verdict.FLAGGED:
        return 0.0
    return min(finite(grade.score), maximum(grade))


def all_graded(grades: Sequence[Grade]) -> bool:
    """Whether every grade has points: a sum over the others would cost the learner some."""
    return all(credit(grade) is not None for grade in grades)


def points(value: float | None) -> str:
    """At most four decimals, no exponent: "0.75", "1"; "" for no points at all."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")
