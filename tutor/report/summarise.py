"""From results to the class summary, in one pass over the file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from tutor.report.class_grid import class_grid
from tutor.report.class_summary import ClassSummary, Run
from tutor.report.common_mistakes import mistakes_of
from tutor.report.exercise_summaries import exercise_summaries
from tutor.report.ledger import Ledger, temporary_ledger
from tutor.report.listing import Listing
from tutor.report.program_reader import Program
from tutor.report.reported import AnyResult
from tutor.report.same_programs import add_programs, same_programs
from tutor.report.to_review import to_review
from tutor.report.who_needs_help import needs_help, shared_mistakes

MOST_RUNS, MOST_MISTAKES = 10, 200
RUNS = "SELECT * FROM run ORDER BY moment DESC, started DESC LIMIT ?"
WITHOUT = "SELECT count(*) FROM learner WHERE id NOT IN (SELECT learner FROM latest)"


def summarise(
    results: Iterable[AnyResult],
    order: Sequence[str] = (),
    programs: Iterable[Program] | None = None,
) -> ClassSummary:
    """All that the report says. order: the ids of the course's exercises, in its order.

    programs: the files that were graded, where they are at hand. Memory stays bounded: the results
    are kept in a temporary file.
    """
    with temporary_ledger() as ledger:
        ledger.fill(results)
        if programs is not None:
            add_programs(ledger, programs)
        return _summary(ledger, order, by_syntax=programs is not None)


def _summary(ledger: Ledger, order: Sequence[str], *, by_syntax: bool) -> ClassSummary:
    latest = ledger.number("SELECT count(*) FROM latest")
    review, counts = to_review(ledger)
    exercises = exercise_summaries(ledger, order)
    return ClassSummary(
        learners=ledger.number("SELECT count(*) FROM learner"),
        without_result=ledger.number(WITHOUT),
        results=latest,
        replaced=ledger.number("SELECT count(*) FROM attempt") - latest,
        runs=_runs(ledger),
        exercises=exercises,
        grid=class_grid(ledger, [each.id for each in exercises]),
        mistakes=mistakes_of(ledger, "", MOST_MISTAKES),
        needs_help=needs_help(ledger),
        shared=shared_mistakes(ledger),
        review=review,
        review_counts=counts,
        same=same_programs(ledger, by_syntax=by_syntax),
    )


def _runs(ledger: Ledger) -> Listing[Run]:
    shown = tuple(
        Run(started, version, course, seed, tuple(json.loads(isolation)), json.loads(missing))
        for started, version, course, seed, isolation, missing, _ in ledger.rows(RUNS, MOST_RUNS)
    )
    return Listing(shown, ledger.number("SELECT count(*) FROM run"))
