"""Verdicts in words, for a title or a list."""

from __future__ import annotations

from tutor.results import Verdict

VERDICT_WORDS = {
    Verdict.ACCEPTED: "accepted",
    Verdict.WRONG_ANSWER: "wrong answer",
    Verdict.RUNTIME_ERROR: "stopped by an exception",
    Verdict.TIME_LIMIT: "out of time",
    Verdict.RESOURCE_LIMIT: "out of memory",
    Verdict.DOES_NOT_LOAD: "does not load",
    Verdict.RULE_BROKEN: "a rule is broken",
    Verdict.NOT_STARTED: "not started",
    Verdict.FLAGGED: "needs a review",
    Verdict.JUDGE_ERROR: "could not be graded",
}
