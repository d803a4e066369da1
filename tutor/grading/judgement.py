"""Judge one submission: run every case twice in a candidate and compare what comes back.

The one line that `check`, `why` and `tutor verify` share.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass

from tutor.candidate.job import Call, Job
from tutor.candidate.run import Candidates
from tutor.course.libraries import drive_of
from tutor.diagnosis.discarded_result import DiscardedResult
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach, seen_in_source
from tutor.grading.broken_rules import breaches
from tutor.grading.comparison import Comparison
from tutor.grading.discarded_results import first_discarded
from tutor.grading.reading import Reading, read_report
from tutor.grading.request import Request
from tutor.grading.verdict import Judged, judge_cases, overall
from tutor.results import Verdict


@dataclass(frozen=True)
class Judgement:
    """What is known of a submission once it was run.

    job: what the candidate was asked. cases: one row per case, in the author's order. seconds: for
    all of it. output: the first of what was printed; output_bytes: how much there was. discarded: a
    statement whose value nothing keeps, in a submission that fails. rules: as in Grade.
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
    rules: str = ""


def judge_submission(answer_key: AnswerKey, candidates: Candidates, request: Request) -> Judgement:
    """Run the submission and judge every case.

    Raises JudgeError or ContentError for faults of the tutor alone; what the submission does is a
    verdict.
    """
    began = time.monotonic()
    job = make_job(answer_key, request)
    comparison = Comparison(answer_key, job.calls)
    running = candidates.start(job)
    # read and compared while the candidate works
    in_source = tuple(seen_in_source(answer_key.exercise.forbidden, request.source))
    report = running.finish(comparison.take)
    reading = read_report(
        report, job.calls, answer_key.cases, request.path, read=comparison.outcome
    )
    judged = judge_cases(reading, answer_key, comparison.differences)
    broken = breaches(answer_key, in_source, judged)
    return Judgement(
        request=request,
        job=job,
        reading=reading,
        cases=judged,
        broken=broken,
        verdict=overall(reading, judged, broken),
        seconds=time.monotonic() - began,
        output=report.output,
        output_bytes=report.output_bytes,
        discarded=first_discarded(answer_key, candidates, job, judged),
    )


def make_job(answer_key: AnswerKey, request: Request) -> Job:
    """Every case once in the author's order, then every case again in another order.

    The first pass is watched where the exercise has rules about what may run.
    """
    exercise, cases = answer_key.exercise, answer_key.cases
    watch = bool(exercise.forbidden or exercise.bars)
    again = list(enumerate(cases))
    random.Random(request.seed).shuffle(again)
    first = [Call(case.entry, i, watch=watch, at_once=True) for i, case in enumerate(cases)]
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
        starts_processes=exercise.starts_processes,
    )
