"""One run of a submission: the job, and what is read and compared while the candidate works."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tutor.candidate.job import Call, Job
from tutor.candidate.messages import Answer
from tutor.candidate.report import Report
from tutor.course.libraries import drive_of
from tutor.grading.answer_key import AnswerKey
from tutor.grading.bars import has_memory_bar
from tutor.grading.breach import Breach, seen_in_tree
from tutor.grading.comparison import Comparison
from tutor.grading.fresh_cases import fresh_cases
from tutor.grading.inputs_in_memory import as_seen, held_from
from tutor.grading.readable import Readable, read_source, was_compiled
from tutor.grading.reading import Reading, read_report
from tutor.grading.request import Request


class SubmissionRun:
    """What is read and compared while the candidate works.

    with_fresh: the answer key with the cases drawn for this submission behind the others.
    """

    def __init__(self, answer_key: AnswerKey, request: Request) -> None:
        self.answer_key = answer_key
        self.request = request
        drawn = fresh_cases(answer_key.case_maker, answer_key.cases, request.fresh)
        self.with_fresh = answer_key.with_more(drawn)
        self.job = make_job(self.with_fresh, request)
        self.comparison = Comparison(self.with_fresh, self.job.calls)
        self.in_source: tuple[Breach, ...] = ()
        self._readable: Readable | None = None

    def take(self, answers: Sequence[Answer]) -> None:
        """Some answers have come, so the file was compiled and may be parsed."""
        self._read()
        self.comparison.take(answers)

    def reading(self, report: Report) -> Reading:
        """What came of every case, fresh ones behind the others."""
        as_seen(report)
        calls, path = self.job.calls, self.request.path
        outcome = self.comparison.outcome
        return read_report(report, calls, self.with_fresh.cases, path, read=outcome)

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


def _shuffled(answer_key: AnswerKey, seed: int) -> list[Call]:
    """A call of each case, in an order drawn from the seed."""
    calls = [Call(case.entry, i) for i, case in enumerate(answer_key.cases)]
    random.Random(seed).shuffle(calls)
    return calls


def make_job(answer_key: AnswerKey, request: Request) -> Job:
    """Every case once in the author's order, then every case again in another order.

    With fresh cases the first pass is shuffled too, or their place would give them away. It is
    watched where the exercise has rules about what may run. In a class the judge also looks at the
    memory of the inputs.
    """
    exercise, cases = answer_key.exercise, answer_key.cases
    return Job(
        name=exercise.id,
        source=request.source,
        path=request.path,
        entry=exercise.entry,
        modules=request.libraries,
        cases=tuple(case.packed for case in cases),
        calls=_both_passes(answer_key, request),
        data=answer_key.data,
        any_torch="torch" in exercise.forbidden,
        memory=has_memory_bar(exercise),
        time_limit=answer_key.time_limit,
        drive=drive_of(exercise),
        staged=exercise.staged,
        starts_processes=exercise.starts_processes,
        held_from=held_from(answer_key) if request.fresh else None,
    )


def _both_passes(answer_key: AnswerKey, request: Request) -> tuple[Call, ...]:
    exercise, cases = answer_key.exercise, answer_key.cases
    watch = bool(exercise.forbidden or exercise.bars)
    again = [Call(case.entry, i) for i, case in enumerate(cases)]
    random.Random(request.fresh or request.seed).shuffle(again)
    first = [Call(case.entry, i, watch=watch, at_once=True) for i, case in enumerate(cases)]
    if request.fresh:
        random.Random(request.fresh + 1).shuffle(first)
    return (*first, *again)
