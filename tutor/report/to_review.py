"""What a person has to look at: verdicts that need one, late files, files that were not graded."""

from __future__ import annotations

from tutor.report.class_summary import ToReview
from tutor.report.common_mistakes import WHO
from tutor.report.ledger import Ledger
from tutor.report.listing import Listing

MOST = 100  # of each kind
ALL = """
SELECT verdict AS kind, learner, exercise AS what, note AS reason, seq AS place
FROM latest WHERE standing = 'review'
UNION ALL SELECT kind, learner, what, reason, rowid FROM arrival
"""
FIRST = f"""
SELECT kind, {WHO}, what, reason FROM ({ALL}) JOIN learner ON id = learner
WHERE kind = ? ORDER BY place LIMIT ?
"""
COUNTS = f"SELECT kind, count(*) FROM ({ALL}) GROUP BY kind"
KINDS = ("flagged", "judge_error", "left_out", "late")


def to_review(ledger: Ledger) -> tuple[Listing[ToReview], dict[str, int]]:
    """The first of each kind, the most urgent kind first; and how many there are of each."""
    counts = dict.fromkeys(KINDS, 0) | {str(kind): int(n) for kind, n in ledger.rows(COUNTS)}
    shown = (ToReview(*row) for kind in KINDS for row in ledger.rows(FIRST, kind, MOST))
    return Listing(tuple(shown), sum(counts.values())), counts
