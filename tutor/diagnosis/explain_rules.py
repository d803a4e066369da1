"""Diagnoses of programs that are not begun, or correct but against a rule of the exercise."""

from __future__ import annotations

from tutor.course.cost_bar import MEASURES
from tutor.diagnosis.evidence import Evidence
from tutor.diagnosis.pointing import span_at
from tutor.results import Diagnosis

# what it does, a question, and where to look
WORK = (
    "runs",
    "Which loop makes one small call for every number, where one call could do a whole row?",
    "innermost loop",
)
MEMORY = (
    "holds",
    "Which tensor on the way is larger than what goes in and what comes out?",
    "",
)


def not_started(evidence: Evidence) -> Diagnosis:
    """The starter's own exception is still raised, at the first stage or at a later one."""
    if evidence.exercise.staged and evidence.raised:
        return Diagnosis(
            "not-started",
            evidence.raised[1],
            "Every stage before it is correct. `brief` lists the names; `hint` gives one shape at a"
            " time.",
        )
    return Diagnosis(
        "not-started",
        f"{evidence.entry} is not written yet",
        "It still raises the starter's NotImplementedError. `brief` says what to build, `hint`"
        " gives the smallest nudge.",
        span=evidence.span,
    )


def rule_broken(evidence: Evidence) -> Diagnosis:
    """Something forbidden was used, or a limit on what the program costs was not kept."""
    if not evidence.broken:
        return _too_costly(evidence)
    _, what, words = evidence.broken[0]
    return Diagnosis(
        "rule-broken",
        f"Solve this exercise without {words}",
        f"Every value is correct. The point here is to do it by hand, and your program uses"
        f" `{what}`.",
        "Which part of the brief would you write if that call did not exist?",
        span=evidence.span,
    )


def _too_costly(evidence: Evidence) -> Diagnosis:
    assert evidence.over is not None, "a broken rule that is not a bar is told before"
    bar, ratio = evidence.over
    is_memory = bar.measure != "ops"
    verb, question, place = MEMORY if is_memory else WORK
    return Diagnosis(
        "rule-broken",
        "Every value is correct, but at too high a cost",
        f"On the case {bar.case!r} your program {verb} {ratio:.0f} times as many"
        f" {MEASURES[bar.measure]} as it needs. {bar.why}",
        question,
        span=span_at(place, evidence) if place else None,
    )
