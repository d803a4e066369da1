"""One submission that fails: record it on some cases, and look for its first wrong statement."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tutor.candidate.job import Call, Job
from tutor.candidate.messages import Answer
from tutor.candidate.outcome import Outcome
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import ProtocolError
from tutor.course.libraries import REFERENCE
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.failing_run import Run
from tutor.faults.patch.candidate_trials import (
    OWN_MOST,
    UNCHANGED,
    CandidateTrials,
    limits_of,
    trial_call,
)
from tutor.faults.patch.from_course import NOTHING, FromCourse
from tutor.faults.patch.patch_runner import Pair, PatchRunner, TrialResult
from tutor.faults.patch.search_on_case import PatchSearchOnCase
from tutor.faults.reference_runs import ReferenceRuns
from tutor.faults.telling_cases import most_telling
from tutor.faults.trace.read_trace import read_trace
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.grading.answer_key import AnswerKey
from tutor.grading.case_facts import sizes_of
from tutor.grading.content import Case
from tutor.grading.differ import differences
from tutor.grading.judgement import Judgement
from tutor.grading.request import Request
from tutor.results import Verdict

PASSING = 3  # cases that pass that are recorded as well
SLOWER = 10.0  # a recorded run takes longer than a plain one; an outer limit


class RecordingUnusable(Exception):
    """Nothing can be told from this recording; the message says why."""


@dataclass(frozen=True)
class FailingSubmission:
    """judgement: of its plain check. go_on, known: as for PatchRunner. made: patches that are made
    of the course's own programs.
    """

    answer_key: AnswerKey
    right: ReferenceRuns
    candidates: Candidates
    judgement: Judgement
    go_on: Callable[[], bool]
    known: dict[Pair, TrialResult] | None
    made: FromCourse = NOTHING

    def first_wrong(self, chosen: Sequence[int]) -> FirstWrong:
        """Record these cases, and look at one after the other until one says where it goes wrong.
        Raises Interrupted.
        """
        passing = most_telling(self.answer_key.cases, self._passed)[:PASSING]
        answers = self._record(chosen, passing)
        counted = len(chosen) + len(self.answer_key.cases)
        runner = self._patch_runner(answers[len(chosen) : counted])
        if len(answers) < counted:
            runner.work.is_late = True  # a faster machine would know more of what the cases take
        sound = list(zip(passing, answers[counted:], strict=False))
        unsure = FirstWrong(
            "",
            self.answer_key.exercise.entry[0],
            certain=False,
            reason="the run could not be recorded",
        )
        recorded = list(zip(chosen, answers, strict=False))
        for number, (index, answer) in enumerate(recorded):
            others = recorded[number + 1 :] + recorded[:number]
            found = self._on_case(index, answer, runner, others, sound)
            if found.found:
                return found
            # the cases come most telling first, so the first reason is the one to give
            is_better = found.span is not None and unsure.span is None
            unsure = found if is_better or not unsure.case else unsure
        return unsure

    @property
    def request(self) -> Request:
        """What was submitted."""
        return self.judgement.request

    @property
    def job(self) -> Job:
        """Of the plain check."""
        return self.judgement.job

    @property
    def _sources(self) -> dict[str, str]:
        """Every file whose statements are recorded, by path."""
        lent = {each.path: each.source for each in self.request.libraries.values()}
        return {self.request.path: self.request.source, **lent}

    def _record(self, chosen: Sequence[int], passing: Sequence[int]) -> list[Answer]:
        """The answers: the chosen cases recorded, every case with its ticks, and the passing ones
        recorded.
        """
        cases = self.answer_key.cases
        most = limits_of(OWN_MOST, self.job.time_limit)
        recorded = [self._recording_call(index) for index in chosen]
        beside = [self._recording_call(index) for index in passing]
        counted = [
            trial_call(self.answer_key, index, UNCHANGED, most) for index in range(len(cases))
        ]
        limit = SLOWER * self.job.time_limit
        # answers are told apart by position alone; a run that ends early has the first ones
        job = dataclasses.replace(self.job, calls=(*recorded, *counted, *beside), time_limit=limit)
        report = self.candidates.run(job)
        self.candidates.prepare()  # the trials need a candidate next
        return report.answers

    def _recording_call(self, index: int) -> Call:
        """fresh: the file is executed once more, so no earlier call leaves anything behind."""
        paths = tuple(sorted(self._sources))
        return Call(self.answer_key.cases[index].entry, index, fresh=True, record=paths)

    def _patch_runner(self, answers: Sequence[Answer]) -> PatchRunner:
        count = len(self.answer_key.cases)
        # counted in the process that runs the learner's code: it could be any number
        told = [max(0, min(answer.outcome.ticks, OWN_MOST)) for answer in answers]
        ticks = [*told, *[0] * (count - len(told))]
        # of the plain check: time limits of patched programs are multiples of these
        outcomes = [row.outcome for row in self.judgement.cases]
        seconds = [outcome.seconds if outcome is not None else 0.0 for outcome in outcomes]
        limits = [limits_of(*taken) for taken in zip(ticks, seconds, strict=True)]
        trials = CandidateTrials(self.answer_key, self.candidates, self.job, limits)
        passed = self._passed
        source, go_on, known = self.request.source, self.go_on, self.known
        forbidden = self.answer_key.exercise.forbidden
        return PatchRunner(source, count, trials, go_on, known, self.made, passed, forbidden)

    @property
    def _passed(self) -> list[int]:
        """The indices of the cases that pass."""
        rows = enumerate(self.judgement.cases)
        return [index for index, row in rows if row.verdict is Verdict.ACCEPTED]

    def _on_case(
        self,
        index: int,
        answer: Answer,
        runner: PatchRunner,
        others: Sequence[tuple[int, Answer]],
        sound: Sequence[tuple[int, Answer]],
    ) -> FirstWrong:
        """others: further recorded cases that fail, with their indices. sound: some that pass."""
        try:
            run = self._recorded_run(index, answer)
        except RecordingUnusable as error:
            case = self.answer_key.cases[index]
            return FirstWrong(case.name, case.entry, certain=False, reason=str(error))
        right, path = self.right.on(index), self.request.path
        further, passing = self._further_runs(others), self._further_runs(sound)
        patches = PatchSearchOnCase(runner, index)
        return first_wrong(run, right, path, patches, others=further, passing=passing)

    def _further_runs(
        self, others: Sequence[tuple[int, Answer]]
    ) -> Iterator[tuple[Run, ReferenceValues]]:
        for index, answer in others:
            with contextlib.suppress(RecordingUnusable):
                yield self._recorded_run(index, answer), self.right.on(index)

    def _recorded_run(self, index: int, answer: Answer) -> Run:
        """Raises RecordingUnusable."""
        case = self.answer_key.cases[index]
        try:
            outcome = answer.outcome_on(case.inputs)
            trace = read_trace(outcome.recording, self._sources)
        # untrusted as well, whatever form it has
        except (ProtocolError, KeyError, TypeError) as error:
            raise RecordingUnusable("the recording is not well-formed") from error
        if trace.ended:
            raise RecordingUnusable("the run is too long to record in full")
        return self._run(index, case, outcome, trace)

    def _run(self, index: int, case: Case, outcome: Outcome, trace: Trace) -> Run:
        exercise = self.answer_key.exercise
        found = differences(outcome, self.answer_key.expected[index], exercise, case.inputs)
        sizes = sizes_of(exercise.shapes, case.inputs)
        libraries = self.request.libraries.values()
        lent = frozenset(each.path for each in libraries if each.owner == REFERENCE)
        return Run(case.name, case.entry, trace, found, exercise.tolerance, sizes, lent)
