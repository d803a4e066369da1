"""The grid of learners and exercises."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.report.class_summary import Grid, GridRow
from tutor.report.common_mistakes import WHO
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing

MOST_ROWS, MOST_COLUMNS = 300, 60
# those who may need help come first; learners without any result belong to them
ROWS = f"""
SELECT id, {WHO}, coalesce(sum(standing = 'accepted'), 0) AS accepted, coalesce(sum(duration), 0)
FROM learner LEFT JOIN latest ON learner = id GROUP BY id ORDER BY accepted, id LIMIT ?
"""
VERDICTS = "SELECT exercise, verdict FROM latest WHERE learner = ?"


def class_grid(ledger: Ledger, exercises: Sequence[str]) -> Grid:
    """One row per learner. exercises: in the order of the columns."""
    columns = tuple(exercises[:MOST_COLUMNS])
    rows = tuple(
        GridRow(name, accepted, seconds, _verdicts(ledger, learner, columns))
        for learner, name, accepted, seconds in ledger.rows(ROWS, MOST_ROWS)
    )
    return Grid(columns, Listing(rows, ledger.number("SELECT count(*) FROM learner")))


def _verdicts(ledger: Ledger, learner: str, exercises: Sequence[str]) -> tuple[str, ...]:
    found = dict(ledger.rows(VERDICTS, learner))
    return tuple(found.get(exercise, "") for exercise in exercises)
