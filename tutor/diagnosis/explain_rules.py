"""Diagnoses of programs that are not begun, or correct but against a rule of the exercise."""

from __future__ import annotations

from tutor.diagnosis.evidence import Evidence
from tutor.diagnosis.pointing import span_at
from tutor.results import Diagnosis


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
    """Something forbidden was used, or a limit on the number of torch operations was not kept."""
    if not evidence.broken:
        return _too_many_operations(evidence)
    _, what, words = evidence.broken[0]
    return Diagnosis(
        "rule-broken",
        f"Solve this exercise without {words}",
        f"Every value is correct. The point here is to do it by hand, and your program uses"
        f" `{what}`.",
        "Which part of the brief would you write if that call did not exist?",
        span=evidence.span,
    )


def _too_many_operations(evidence: Evidence) -> Diagnosis:
    case, ratio, why = evidence.over or ("", 0.0, "")
    return Diagnosis(
        "rule-broken",
        "Every value is correct, but at too high a cost",
        f"On the case {case!r} your program runs {ratio:.0f} times as many torch operations as it"
        f" needs. {why}",
        "Which loop makes one small call for every number, where one call could do a whole row?",
        span=span_at("innermost loop", evidence),
    )
