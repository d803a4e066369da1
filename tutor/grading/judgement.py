"""Judge one submission: run every case twice in a candidate and compare what comes back.

The one line that `check`, `why` and `tutor verify` share.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from tutor.candidate.job import Job
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.diagnosis.discarded_result import DiscardedResult
from tutor.grading.answer_key import AnswerKey
from tutor.grading.bounded import attempt
from tutor.grading.breach import Breach
from tutor.grading.broken_rules import breaches
from tutor.grading.discarded_results import first_discarded
from tutor.grading.fresh_verdict import (
    FreshRow,
    judge_fresh,
    reading_of_fixed,
    verdict_with_fresh,
)
from tutor.grading.readable import cannot_compile, too_long
from tutor.grading.reading import Reading
from tutor.grading.request import Request
from tutor.grading.submission_run import SubmissionRun, make_job
from tutor.grading.verdict import Judged, judge_cases, overall
from tutor.results import Verdict


@dataclass(frozen=True)
class Judgement:
    """What is known of a submission once it was run.

    request, job: as they came, without the source where it is not to be parsed. cases: one row per
    case, in the author's order. seconds: for all of it. output: the first of what was printed;
    output_bytes: how much there was. discarded: a statement whose value nothing keeps, in a
    submission that fails. refused: in words, why it is not graded whatever it does, or "". size:
    bytes of its answers, which are kept. fresh: the cases drawn for this submission alone; job and
    cases leave them out. rules, depends_on_load: as in Grade.
    """

    request: Request
    job: Job
    reading: Reading
    cases: tuple[Judged, ...]
    broken: tuple[Breach, ...]
    verdict: Verdict
    output: str
    output_bytes: int
    seconds: float = 0.0
    discarded: DiscardedResult | None = None
    refused: str = ""
    size: int = 0
    fresh: tuple[FreshRow, ...] = ()
    rules: str = ""
    depends_on_load: bool = False


def judge_submission(answer_key: AnswerKey, candidates: Candidates, request: Request) -> Judgement:
    """Run the submission and judge every case.

    Raises JudgeError or ContentError for faults of the tutor alone; what the submission does is a
    verdict.
    """
    began = time.monotonic()
    run = SubmissionRun(answer_key, request)
    problem = too_long(request.source)
    if problem:
        return _refused(run, Report(), Verdict.RESOURCE_LIMIT, problem)
    report = candidates.start(run.job).finish(run.take)
    judgement = _judgement(run, report)
    discarded = attempt(
        lambda: first_discarded(answer_key, candidates, judgement.job, judgement.cases),
        lambda error: None,
    )
    return replace(judgement, discarded=discarded, seconds=time.monotonic() - began)


def _judgement(run: SubmissionRun, report: Report) -> Judgement:
    """Of a run that is over."""
    readable, problem = run.readable(report), cannot_compile(report)
    if readable.problem:
        return _refused(run, report, Verdict.RESOURCE_LIMIT, readable.problem)
    if problem:
        return _refused(run, report, Verdict.DOES_NOT_LOAD, problem)
    answer_key, compare = run.answer_key, run.comparison.differences
    size = len(answer_key.cases)
    everything = run.reading(report)
    reading = reading_of_fixed(everything, size)
    judged = judge_cases(reading, answer_key, compare)
    fresh = judge_fresh(everything, run.with_fresh, size, compare)
    broken = breaches(answer_key, run.in_source, (*judged, *(row.judged for row in fresh)))
    request = replace(run.request, source=readable.text)
    return Judgement(
        request=request,
        # whatever asks further questions asks them about the cases that everybody gets
        job=make_job(answer_key, replace(request, fresh=0)),
        reading=reading,
        cases=judged,
        broken=broken,
        verdict=verdict_with_fresh(overall(reading, judged, broken), fresh),
        output=report.output,
        output_bytes=report.output_bytes,
        size=report.received,
        fresh=fresh,
        depends_on_load=report.ended == "time_limit" and report.depends_on_load,
    )


def _refused(run: SubmissionRun, report: Report, verdict: Verdict, problem: str) -> Judgement:
    """Of a program that is too large or too deep to be read."""
    nothing = (None,) * len(run.answer_key.cases)
    reading = Reading(nothing, nothing, verdict, problem)
    return Judgement(
        request=replace(run.request, source=""),
        job=replace(run.job, source=""),
        reading=reading,
        cases=judge_cases(reading, run.answer_key),
        broken=(),
        verdict=verdict,
        output=report.output,
        output_bytes=report.output_bytes,
        refused=problem,
    )
