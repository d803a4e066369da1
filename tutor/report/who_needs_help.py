"""Who is stuck on what, and who could be helped together."""

from __future__ import annotations

from tutor.report.class_summary import NeedsHelp, SharedMistake, StuckOn
from tutor.report.common_mistakes import WHO
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing

MOST_LEARNERS, MOST_GROUPS, MOST_NAMES, MOST_STUCK = 50, 30, 12, 8
COUNTS = """
FROM (
    SELECT learner, count(*) AS graded, sum(standing = 'accepted') AS accepted,
        sum(standing = 'stuck') AS stuck
    FROM latest GROUP BY learner HAVING sum(standing = 'stuck') > 0
) JOIN learner ON learner.id = learner
"""
LEARNERS = f"""
SELECT id, {WHO}, accepted, graded, stuck {COUNTS}
ORDER BY stuck DESC, accepted, id LIMIT ?
"""
STUCK = """
SELECT exercise, verdict, coalesce(code, ''), coalesce(title, '') FROM latest
WHERE learner = ? AND standing = 'stuck' ORDER BY seq LIMIT ?
"""
GROUPS = """
FROM (
    SELECT exercise, code, min(title) AS title, count(*) AS number
    FROM latest WHERE standing = 'stuck' AND code IS NOT NULL
    GROUP BY exercise, code HAVING count(*) > 1
)
"""
LARGEST = (
    f"SELECT exercise, code, title, number {GROUPS} ORDER BY number DESC, exercise, code LIMIT ?"
)
MEMBERS = f"""
SELECT {WHO} FROM latest JOIN learner ON id = learner
WHERE exercise = ? AND code = ? AND standing = 'stuck' ORDER BY seq LIMIT ?
"""


def needs_help(ledger: Ledger) -> Listing[NeedsHelp]:
    """Learners who tried something and have not solved it, those with most of it first."""
    shown = tuple(
        NeedsHelp(name, accepted, graded, Listing(_stuck_on(ledger, learner), stuck))
        for learner, name, accepted, graded, stuck in ledger.rows(LEARNERS, MOST_LEARNERS)
    )
    return Listing(shown, ledger.number(f"SELECT count(*) {COUNTS}"))


def _stuck_on(ledger: Ledger, learner: str) -> tuple[StuckOn, ...]:
    return tuple(StuckOn(*row) for row in ledger.rows(STUCK, learner, MOST_STUCK))


def shared_mistakes(ledger: Ledger) -> Listing[SharedMistake]:
    """Groups of two or more with the same first diagnosis in one exercise, the largest first."""
    shown = tuple(
        SharedMistake(exercise, code, title, Listing(_members(ledger, exercise, code), number))
        for exercise, code, title, number in ledger.rows(LARGEST, MOST_GROUPS)
    )
    return Listing(shown, ledger.number(f"SELECT count(*) {GROUPS}"))


def _members(ledger: Ledger, exercise: str, code: str) -> tuple[str, ...]:
    return tuple(row[0] for row in ledger.rows(MEMBERS, exercise, code, MOST_NAMES))
