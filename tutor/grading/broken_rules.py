"""Which rules of an exercise a submission breaks: forbidden calls, and bars on how much it runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.bars import broken_bars
from tutor.grading.breach import Breach, seen_in_run, seen_in_source
from tutor.grading.verdict import Judged
from tutor.results import Verdict


def breaches(
    answer_key: AnswerKey, in_source: Iterable[Breach], judged: Sequence[Judged]
) -> tuple[Breach, ...]:
    """One breach per rule, those with a place in the source first; then bars that were not met."""
    forbidden = answer_key.exercise.forbidden
    found: dict[str, Breach] = {}
    for breach in in_source:
        found.setdefault(breach.rule, breach)
    for row in judged:
        if row.outcome is not None:
            for breach in seen_in_run(forbidden, row.outcome.calls, row.outcome.ops):
                found.setdefault(breach.rule, breach)
    right = {i: row.outcome for i, row in enumerate(judged) if row.passes and row.outcome}
    return (*found.values(), *broken_bars(answer_key, right))


def known_with_same_breaches(
    answer_key: AnswerKey, broken: Sequence[Breach]
) -> tuple[KnownSubmission, ...]:
    """Known programs that break the same rules with the same calls, else the same rules alone."""
    breakers = [
        (known, _breaches_of(answer_key, known))
        for known in answer_key.known
        if known.verdict == Verdict.RULE_BROKEN
    ]
    exact = [known for known, found in breakers if _uses(found) == _uses(broken)]
    alike = [known for known, found in breakers if _rules(found) == _rules(broken)]
    return tuple(exact or alike)


def _breaches_of(answer_key: AnswerKey, known: KnownSubmission) -> tuple[Breach, ...]:
    outcomes = answer_key.counted_outcomes(known)
    judged = [Judged(Verdict.ACCEPTED, (), outcome) for outcome in outcomes]
    in_source = seen_in_source(answer_key.exercise.forbidden, known.source)
    return breaches(answer_key, in_source, judged)


def _rules(broken: Sequence[Breach]) -> set[str]:
    return {breach.rule for breach in broken}


def _uses(broken: Sequence[Breach]) -> set[tuple[str, str]]:
    return {(breach.rule, "" if breach.bar else breach.what) for breach in broken}
