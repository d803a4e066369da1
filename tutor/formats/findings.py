"""What was found wrong with a submission, for those who teach: all of it."""

from __future__ import annotations

from tutor.formats.safe_text import one_line
from tutor.results import Diagnosis, Grade, Verdict

VERDICT_IN_WORDS = {
    Verdict.ACCEPTED: "Accepted.",
    Verdict.WRONG_ANSWER: "Not accepted: a result is wrong.",
    Verdict.RUNTIME_ERROR: "Not accepted: the program stops before it has answered.",
    Verdict.TIME_LIMIT: "Not accepted: the time limit ran out.",
    Verdict.RESOURCE_LIMIT: "Not accepted: it uses more memory, files or processes than allowed.",
    Verdict.DOES_NOT_LOAD: "Not accepted: the file cannot be loaded.",
    Verdict.RULE_BROKEN: "Not accepted: it breaks a rule of this exercise.",
    Verdict.NOT_STARTED: "Nothing is written yet.",
    Verdict.FLAGGED: "Marked for review: no credit until someone has looked at this run.",
    Verdict.JUDGE_ERROR: "This could not be graded. The fault is the tutor's; it costs no points.",
}


def diagnoses(grade: Grade) -> tuple[Diagnosis, ...]:
    """What is wrong, the first thing first."""
    first = grade.diagnosis
    return () if first is None else (first, *first.also)


def in_one_line(grade: Grade) -> str:
    """The first of it; without a diagnosis, the verdict in words."""
    found = grade.diagnosis
    words = VERDICT_IN_WORDS[grade.verdict]
    return one_line(f"{found.title}. {found.message}" if found else words)
