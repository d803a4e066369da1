"""From evidence to one diagnosis: the only place where a diagnosis is made.

In this order: what kept the run from ending, the known slips that the program proves to have, the
exception in plain words, and the strongest fact. Where only a difference is known, it says so
instead of guessing.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.diagnosis import explain_ending, explain_rules
from tutor.diagnosis.evidence import Evidence
from tutor.diagnosis.explain_known import known_slips
from tutor.diagnosis.fact_messages import from_fact
from tutor.diagnosis.pointing import is_an_argument, place_of_fact
from tutor.results import Diagnosis, Verdict

BY_VERDICT: dict[Verdict, Callable[[Evidence], Diagnosis]] = {
    Verdict.DOES_NOT_LOAD: explain_ending.does_not_load,
    Verdict.TIME_LIMIT: explain_ending.time_limit,
    Verdict.RESOURCE_LIMIT: explain_ending.resource_limit,
    Verdict.FLAGGED: explain_ending.flagged,
    Verdict.NOT_STARTED: explain_rules.not_started,
}


def explain(evidence: Evidence) -> Diagnosis | None:
    """The one diagnosis that is shown, or None for an accepted submission."""
    verdict = evidence.verdict
    if verdict is Verdict.ACCEPTED:
        return None
    if evidence.told:
        return known_slips(evidence)
    if verdict in BY_VERDICT:
        return BY_VERDICT[verdict](evidence)
    if verdict is Verdict.RULE_BROKEN:
        return explain_rules.rule_broken(evidence)
    if verdict is Verdict.RUNTIME_ERROR:
        return explain_ending.runtime_error(evidence)
    return _wrong_answer(evidence)


def _wrong_answer(evidence: Evidence) -> Diagnosis:
    if evidence.facts:
        fact = evidence.facts[0]
        is_there = is_an_argument(fact.where, evidence)
        span = place_of_fact(evidence)
        return from_fact(fact, evidence.exercise, span=span, is_there=is_there)
    if evidence.expected_raise:
        return _missing_exception(evidence)
    return Diagnosis(
        "values",
        "The result differs",
        "I am not sure why.",
        certain=False,
    )


def _missing_exception(evidence: Evidence) -> Diagnosis:
    """Nothing was raised, or another exception: then the place is where that came from."""
    kind = evidence.expected_raise
    if evidence.raised:
        return _another_exception(evidence, kind, *evidence.raised)
    return Diagnosis(
        "missing-exception",
        f"{kind} was expected",
        f"On this case {evidence.entry} should raise {kind}, and it raises nothing.",
        help="Which property of these inputs makes the question meaningless, and where is the"
        " earliest place to notice it?",
        look=f"debug --case {evidence.case!r}",
    )


def _another_exception(evidence: Evidence, kind: str, came: str, text: str) -> Diagnosis:
    said = f" (its message is: {text.strip().splitlines()[0]})" if text.strip() else ""
    note = ", as a failing assert does" if came == "AssertionError" else ""
    return Diagnosis(
        "missing-exception",
        f"{kind} was expected, and {came} was raised",
        f"On this case {evidence.entry} should raise {kind}. It raises {came}{said}{note}.",
        help=f"Which statement should raise {kind}, and does the run reach it before this line?",
        look=f"debug --case {evidence.case!r}",
        span=evidence.span,
    )
