"""Judge one submission: run every case twice in a candidate and compare what comes back.

The one line that `check`, `why` and `tutor verify` share.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.candidate.job import Call, Job
from tutor.candidate.messages import Answer
from tutor.candidate.report import Report
from tutor.candidate.run import Candidates
from tutor.course.libraries import drive_of
from tutor.diagnosis.discarded_result import DiscardedResult
from tutor.grading.answer_key import AnswerKey
from tutor.grading.bounded import attempt
from tutor.grading.breach import Breach, seen_in_tree
from tutor.grading.broken_rules import breaches
from tutor.grading.comparison import Comparison
from tutor.grading.discarded_results import first_discarded
from tutor.grading.readable import (
    Readable,
    cannot_compile,
    read_source,
    too_long,
    was_compiled,
)
from tutor.grading.reading import Reading, read_report
from tutor.grading.request import Request
from tutor.grading.verdict import Judged, judge_cases, overall
from tutor.results import Verdict


@dataclass(frozen=True)
class Judgement:
    """What is known of a submission once it was run.

    request, job: as they came, without the source where it is not to be parsed. cases: one row per
    case, in the author's order. seconds: for all of it. output: the first of what was printed;
    output_bytes: how much there was. discarded: a statement whose value nothing keeps, in a
    submission that fails. refused: in words, why it is not graded whatever it does, or "". size:
    bytes of its answers, which are kept.
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


def judge_submission(answer_key: AnswerKey, candidates: Candidates, request: Request) -> Judgement:
    """Run the submission and judge every case.

    Raises JudgeError or ContentError for faults of the tutor alone; what the submission does is a
    verdict.
    """
    began = time.monotonic()
    run = _Run(answer_key, request)
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


class _Run:
    """What is read and compared while the candidate works."""

    def __init__(self, answer_key: AnswerKey, request: Request) -> None:
        self.answer_key = answer_key
        self.request = request
        self.job = make_job(answer_key, request)
        self.comparison = Comparison(answer_key, self.job.calls)
        self.in_source: tuple[Breach, ...] = ()
        self._readable: Readable | None = None

    def take(self, answers: Sequence[Answer]) -> None:
        """Some answers have come, so the file was compiled and may be parsed."""
        self._read()
        self.comparison.take(answers)

    def readable(self, report: Report) -> Readable:
        """What of the source may be parsed, now that the run is over."""
        return self._read() if was_compiled(report, self.job.path) else Readable()

    def _read(self) -> Readable:
        if self._readable is None:
            self._readable = read_source(self.job.source)
            if self._readable.tree is not None:
                forbidden = self.answer_key.exercise.forbidden
                self.in_source = tuple(seen_in_tree(forbidden, self._readable.tree))
        return self._readable


def _judgement(run: _Run, report: Report) -> Judgement:
    """Of a run that is over."""
    readable, problem = run.readable(report), cannot_compile(report)
    if readable.problem:
        return _refused(run, report, Verdict.RESOURCE_LIMIT, readable.problem)
    if problem:
        return _refused(run, report, Verdict.DOES_NOT_LOAD, problem)
    answer_key, comparison, path = run.answer_key, run.comparison, run.request.path
    cases = answer_key.cases
    reading = read_report(report, run.job.calls, cases, path, read=comparison.outcome)
    judged = judge_cases(reading, answer_key, comparison.differences)
    broken = breaches(answer_key, run.in_source, judged)
    return Judgement(
        request=replace(run.request, source=readable.text),
        job=replace(run.job, source=readable.text),
        reading=reading,
        cases=judged,
        broken=broken,
        verdict=overall(reading, judged, broken),
        output=report.output,
        output_bytes=report.output_bytes,
        size=report.received,
    )


def _refused(run: _Run, report: Report, verdict: Verdict, problem: str) -> Judgement:
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
