"""Judge one submission: run every case twice in a candidate and compare what comes back.

The one line that `check`, `why` and `tutor verify` share.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace

from tutor.candidate.job import Call, Job
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.course.libraries import drive_of
from tutor.diagnosis.discarded_result import DiscardedResult
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach, seen_in_source
from tutor.grading.broken_rules import breaches
from tutor.grading.comparison import Comparison
from tutor.grading.discarded_results import first_discarded
from tutor.grading.fresh_cases import fresh_cases
from tutor.grading.fresh_verdict import (
    FreshRow,
    judge_fresh,
    reading_of_fixed,
    verdict_with_fresh,
)
from tutor.grading.reading import Reading, read_report
from tutor.grading.request import Request
from tutor.grading.verdict import Judged, judge_cases, overall
from tutor.results import Verdict


@dataclass(frozen=True)
class Judgement:
    """What is known of a submission once it was run.

    job: what the candidate was asked. cases: one row per case, in the author's order. seconds: for
    all of it. output: the first of what was printed; output_bytes: how much there was. discarded: a
    statement whose value nothing keeps, in a submission that fails. fresh: the cases drawn for this
    submission alone; job and cases leave them out.
    """

    request: Request
    job: Job
    reading: Reading
    cases: tuple[Judged, ...]
    broken: tuple[Breach, ...]
    verdict: Verdict
    seconds: float
    output: str
    output_bytes: int
    discarded: DiscardedResult | None = None
    fresh: tuple[FreshRow, ...] = ()


def judge_submission(answer_key: AnswerKey, candidates: Candidates, request: Request) -> Judgement:
    """Run the submission and judge every case.

    Raises JudgeError or ContentError for faults of the tutor alone; what the submission does is a
    verdict.
    """
    began = time.monotonic()
    ran = _run(answer_key, candidates, request)
    compare, size = ran.comparison.differences, len(answer_key.cases)
    reading = reading_of_fixed(ran.reading, size)
    judged = judge_cases(reading, answer_key, compare)
    fresh = judge_fresh(ran.reading, ran.comparison.answer_key, size, compare)
    broken = breaches(answer_key, ran.in_source, (*judged, *(row.judged for row in fresh)))
    # whatever asks further questions asks them about the cases that everybody gets
    job = make_job(answer_key, replace(request, fresh=0))
    return Judgement(
        request=request,
        job=job,
        reading=reading,
        cases=judged,
        broken=broken,
        verdict=verdict_with_fresh(overall(reading, judged, broken), fresh),
        seconds=time.monotonic() - began,
        output=ran.report.output,
        output_bytes=ran.report.output_bytes,
        discarded=first_discarded(answer_key, candidates, job, judged),
        fresh=fresh,
    )


@dataclass(frozen=True)
class _Ran:
    """reading: of the report, for every case; comparison: knows the fresh ones too."""

    report: Report
    reading: Reading
    comparison: Comparison
    in_source: tuple[Breach, ...]


def _run(answer_key: AnswerKey, candidates: Candidates, request: Request) -> _Ran:
    """Run it on every case, fresh ones behind the others."""
    drawn = fresh_cases(answer_key.case_maker, answer_key.cases, request.fresh)
    with_fresh = answer_key.with_more(drawn)
    job = make_job(with_fresh, request)
    comparison = Comparison(with_fresh, job.calls)
    running = candidates.start(job)
    # read and compared while the candidate works
    in_source = tuple(seen_in_source(answer_key.exercise.forbidden, request.source))
    report = running.finish(comparison.take)
    outcome = comparison.outcome
    reading = read_report(report, job.calls, with_fresh.cases, request.path, read=outcome)
    return _Ran(report, reading, comparison, in_source)


def make_job(answer_key: AnswerKey, request: Request) -> Job:
    """Every case once in the author's order, then every case again in another order.

    With fresh cases the first pass is shuffled too, or their place would give them away. It is
    watched where the exercise has rules about what may run.
    """
    exercise, cases = answer_key.exercise, answer_key.cases
    watch = bool(exercise.forbidden or exercise.bars)
    again = list(enumerate(cases))
    random.Random(request.fresh or request.seed).shuffle(again)
    first = [Call(case.entry, i, watch=watch, at_once=True) for i, case in enumerate(cases)]
    if request.fresh:
        random.Random(request.fresh + 1).shuffle(first)
    return Job(
        name=exercise.id,
        source=request.source,
        path=request.path,
        entry=exercise.entry,
        modules=request.libraries,
        cases=tuple(case.packed for case in cases),
        calls=(*first, *(Call(case.entry, i) for i, case in again)),
        data=answer_key.data,
        any_torch="torch" in exercise.forbidden,
        time_limit=answer_key.time_limit,
        drive=drive_of(exercise),
        staged=exercise.staged,
    )
