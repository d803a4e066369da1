"""Verdicts and times of each exercise, in the order of the course."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tutor.report.class_summary import ExerciseSummary, Seconds
from tutor.report.common_mistakes import mistakes_of
from tutor.report.ledger import Ledger

IN_AN_EXERCISE = 3  # mistakes shown of each exercise
MOST_EXERCISES = 500  # more than any course has: a file of results may hold any names
EXERCISES = """
SELECT exercise, min(seq), sum(duration > 0) FROM latest GROUP BY exercise ORDER BY min(seq) LIMIT ?
"""
VERDICTS = "SELECT exercise, verdict, count(*) FROM latest GROUP BY exercise, verdict"
TITLE = "SELECT title FROM attempt WHERE seq = ?"
AT = """
SELECT duration FROM latest WHERE exercise = ? AND duration > 0 ORDER BY duration LIMIT 1 OFFSET ?
"""


def exercise_summaries(ledger: Ledger, order: Sequence[str] = ()) -> tuple[ExerciseSummary, ...]:
    """Every exercise with a result. order: ids in the order of the course.

    Exercises that are not in the order follow it, as they first come in the file.
    """
    verdicts: dict[str, dict[str, int]] = defaultdict(dict)
    for exercise, verdict, count in ledger.rows(VERDICTS):
        verdicts[exercise][verdict] = count
    place = {exercise: number for number, exercise in enumerate(order)}
    found = sorted(
        ledger.rows(EXERCISES, MOST_EXERCISES), key=lambda row: place.get(row[0], len(place))
    )
    return tuple(
        ExerciseSummary(
            exercise,
            str(ledger.row(TITLE, first)[0]),
            verdicts[exercise],
            _seconds(ledger, exercise, timed),
            mistakes_of(ledger, exercise, IN_AN_EXERCISE).shown,
        )
        for exercise, first, timed in found
    )


def _seconds(ledger: Ledger, exercise: str, timed: int) -> Seconds:
    """The smallest, the largest and the quartiles of so many times, each one that was measured.

    What was not run, such as an untouched starter, took no time and does not count.
    """
    if not timed:
        return Seconds(0.0, 0.0, 0.0, 0.0, 0.0)
    places = [(timed - 1) * quarter // 4 for quarter in range(5)]
    return Seconds(*(float(ledger.row(AT, exercise, place)[0]) for place in places))
