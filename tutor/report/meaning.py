"""What each verdict means to a teacher."""

from __future__ import annotations

from enum import StrEnum

from tutor.results import Verdict


class Standing(StrEnum):
    """What a verdict means to a teacher."""

    ACCEPTED = "accepted"
    STUCK = "stuck"
    NOT_STARTED = "not_started"
    REVIEW = "review"


_NOT_STUCK = {
    Verdict.ACCEPTED: Standing.ACCEPTED,
    Verdict.NOT_STARTED: Standing.NOT_STARTED,
    Verdict.FLAGGED: Standing.REVIEW,
    Verdict.JUDGE_ERROR: Standing.REVIEW,
}
STANDING = {verdict: _NOT_STUCK.get(verdict, Standing.STUCK) for verdict in Verdict}
