"""`why`: check a submission, record it on the failing case that tells most, and find its first
wrong statement.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.call import call_case
from tutor.candidate.job import Call, Job
from tutor.candidate.messages import Answer
from tutor.candidate.record.recorder import Recorder
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import ProtocolError, unpack
from tutor.course import texts
from tutor.course.libraries import REFERENCE
from tutor.diagnosis.first_wrong import FirstWrong
from tutor.errors import ContentError, UsageError
from tutor.faults.combine_evidence import first_wrong
from tutor.faults.patch.candidate_trials import (
    OWN_MOST,
    UNCHANGED,
    CandidateTrials,
    limits_of,
    trial_call,
)
from tutor.faults.patch.patch_runner import Pair, PatchRunner, TrialResult
from tutor.faults.trace.read_trace import read_trace
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.value_searches import Run
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case, load_entries
from tutor.grading.differ import differences
from tutor.grading.gather_evidence import sizes_of
from tutor.grading.judgement import Judgement
from tutor.grading.reading import Reading
from tutor.grading.request import Request
from tutor.results import SEARCHABLE, Span, Verdict

MAX_CASES = 3  # that are recorded, the most telling first
MANY, LARGE = (
    200,
    20_000,
)  # numbers in a case; a larger one is recorded only where no smaller one fails
FEW = 10  # numbers in a case; with less of them, values agree by chance
SLOWER = 10.0  # a recorded run takes longer than a plain one; an outer limit


class ReferenceRuns:
    """Right programs of one exercise, recorded on a case when it is first asked for; kept."""

    def __init__(self, answer_key: AnswerKey) -> None:
        self.answer_key = answer_key
        self._programs: list[tuple[dict[str, Callable[..., Any]], dict[str, str]]] = []
        self._found: dict[int, ReferenceValues] = {}

    def on(self, index: int) -> ReferenceValues:
        """Every value of the reference's and the accepted programs' runs on that case."""
        if index not in self._found:
            case = self.answer_key.cases[index]
            traces = [
                _recorded_here(entries[case.entry], case, sources)
                for entries, sources in self.programs()
            ]
            self._found[index] = ReferenceValues([trace for trace in traces if trace is not None])
        return self._found[index]

    def programs(self) -> list[tuple[dict[str, Callable[..., Any]], dict[str, str]]]:
        """(entry points, sources by path), the reference first."""
        if not self._programs:
            answer_key = self.answer_key
            used = self._used(answer_key.exercise.uses)
            path, source = (
                answer_key.exercise.folder / "reference.py",
                texts.read_reference(answer_key.exercise),
            )
            self._programs.append((answer_key.reference, {str(path): source, **used}))
            for known in answer_key.known:
                if known.verdict == Verdict.ACCEPTED:
                    try:
                        entries = load_entries(
                            answer_key.course, answer_key.exercise, known.source, known.path
                        )
                    except ContentError:
                        continue  # `tutor verify` says so to the author
                    self._programs.append((entries, {str(known.path): known.source, **used}))
        return self._programs

    def _used(self, names: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in names:
            exercise = self.answer_key.course.find(name)
            if exercise is not None:
                found |= {
                    str(exercise.folder / "reference.py"): texts.read_reference(exercise),
                    **self._used(exercise.uses),
                }
        return found


def localize(
    answer_key: AnswerKey, right: ReferenceRuns, candidates: Candidates, judgement: Judgement, case: str = "",
    go_on: Callable[[], bool] = lambda: True, known: dict[Pair, TrialResult] | None = None,
) -> FirstWrong:  # fmt: skip
    """The first wrong statement, on the named case or the failing one that tells most. Raises
    JudgeError for our own faults alone.

    judgement: of the submission, which is not run plainly again. go_on, known: as for PatchRunner,
    whose Interrupted comes through.
    """
    request, job, judged = judgement.request, judgement.job, judgement.cases
    verdict = judgement.verdict
    if verdict not in SEARCHABLE:
        return _without_a_search(verdict, judgement.reading, answer_key, request)
    failing = [index for index, row in enumerate(judged) if row.verdict in SEARCHABLE]
    if case:
        failing = [index for index in failing if answer_key.cases[index].name == case] or _no_such(
            case, answer_key, failing
        )
    chosen = sorted(failing, key=lambda index: (-telling(answer_key.cases[index]), index))[
        :MAX_CASES
    ]
    seconds = [row.outcome.seconds if row.outcome is not None else 0.0 for row in judged]
    search = _Search(
        answer_key, right, candidates, request, job, seconds, go_on, {} if known is None else known
    )
    found = search.on(chosen)
    return dataclasses.replace(found, verdict=verdict.value)


def _no_such(case: str, answer_key: AnswerKey, failing: Sequence[int]) -> list[int]:
    names = ", ".join(repr(answer_key.cases[index].name) for index in failing)
    raise UsageError(
        f"no failing case is called {case!r}",
        fix=f"There {'are' if len(failing) > 1 else 'is'}: {names}.",
    )


@dataclass
class _Search:
    """One submission that fails. seconds: what each of its cases took. go_on, known: as for Trying."""

    answer_key: AnswerKey
    right: ReferenceRuns
    candidates: Candidates
    request: Request
    job: Job
    seconds: Sequence[float]
    go_on: Callable[[], bool]
    known: dict[Pair, TrialResult]

    def on(self, chosen: Sequence[int]) -> FirstWrong:
        """Record these cases, and look at one after the other until one says where it goes wrong."""
        answers = self._record(chosen)
        trying = self._trying(answers[len(chosen) :])
        unsure = FirstWrong(
            "",
            self.answer_key.exercise.entry[0],
            certain=False,
            reason="the run could not be recorded",
        )
        for index, answer in zip(chosen, answers, strict=False):
            found = self._on_case(index, answer, trying)
            if found.found:
                return found
            unsure = found if not unsure.case else unsure
        return unsure

    @property
    def _sources(self) -> dict[str, str]:
        libraries = self.request.libraries.values()
        return {
            self.request.path: self.request.source,
            **{library.path: library.source for library in libraries},
        }

    def _record(self, chosen: Sequence[int]) -> list[Answer]:
        """The answers: the chosen cases recorded, and after them every case with its ticks."""
        answer_key, most = self.answer_key, limits_of(OWN_MOST, self.job.time_limit)
        paths = tuple(sorted(self._sources))
        calls = [
            Call(answer_key.cases[index].entry, index, fresh=True, record=paths) for index in chosen
        ]
        calls += [
            trial_call(answer_key, index, UNCHANGED, most) for index in range(len(answer_key.cases))
        ]
        report = self.candidates.run(
            dataclasses.replace(
                self.job, calls=tuple(calls), time_limit=SLOWER * self.job.time_limit
            )
        )
        self.candidates.prepare()
        return report.answers

    def _trying(self, answers: Sequence[Answer]) -> PatchRunner:
        ticks = [max(0, min(answer.outcome.ticks, OWN_MOST)) for answer in answers] + [0] * (
            len(self.answer_key.cases) - len(answers)
        )
        limits = [
            limits_of(count, seconds) for count, seconds in zip(ticks, self.seconds, strict=True)
        ]
        trials = CandidateTrials(self.answer_key, self.candidates, self.job, limits)
        return PatchRunner(
            self.request.source, len(self.answer_key.cases), trials, self.go_on, self.known
        )

    def _on_case(self, index: int, answer: Answer, trying: PatchRunner) -> FirstWrong:
        answer_key, case = self.answer_key, self.answer_key.cases[index]
        try:
            outcome = answer.outcome_on(case.inputs)
            trace = read_trace(outcome.recording, self._sources)
        except (ProtocolError, KeyError, TypeError):
            return FirstWrong(
                case.name, case.entry, certain=False, reason="the recording is not well-formed"
            )
        found = differences(outcome, answer_key.expected[index], answer_key.exercise, case.inputs)
        sizes = sizes_of(answer_key.exercise.shapes, case.inputs)
        if trace.ended:
            return FirstWrong(
                case.name,
                case.entry,
                certain=False,
                reason="the run is too long to be recorded whole",
            )
        lent = frozenset(
            library.path
            for library in self.request.libraries.values()
            if library.owner == REFERENCE
        )
        run = Run(case.name, case.entry, trace, found, answer_key.exercise.tolerance, sizes, lent)
        return first_wrong(run, self.right.on(index), self.request.path, trying.on(index))


def _recorded_here(
    function: Callable[..., Any], case: Case, sources: dict[str, str]
) -> Trace | None:
    """An author's program on a case; None where it raises or is too large to record."""
    recorder = Recorder(sources)
    outcome = call_case(function, unpack(case.packed), (), recorder)
    trace = read_trace(recorder.to_wire(outcome), sources)
    return None if trace.ended and not trace.events else trace


def _without_a_search(
    verdict: Verdict, reading: Reading, answer_key: AnswerKey, request: Request
) -> FirstWrong:
    """Where there is nothing to compare: accepted, not loaded, out of time at a known line."""
    reasons = {
        Verdict.ACCEPTED: "every case passes",
        Verdict.NOT_STARTED: "nothing is written yet",
        Verdict.DOES_NOT_LOAD: "the file does not load",
        Verdict.RULE_BROKEN: "every value is right; a rule is broken",
        Verdict.TIME_LIMIT: "it was still running when the time was over",
        Verdict.RESOURCE_LIMIT: "it asked for more memory than a check may use",
        Verdict.FLAGGED: "this run cannot be graded",
    }
    span = (
        Span(request.path, reading.line) if reading.line and verdict is Verdict.TIME_LIMIT else None
    )
    reason = reasons.get(verdict, "")
    return FirstWrong(
        "", answer_key.exercise.entry[0], span, certain=False, reason=reason, verdict=verdict.value
    )


def telling(case: Case) -> float:
    """How much a failure on this case tells: sizes all different and above 1, and numbers that do
    not agree by chance.
    """
    tensors = [item for item in case.inputs.values() if isinstance(item, Tensor)]
    sizes = [size for item in tensors for size in item.shape]
    score = 0.0
    count = sum(item.numel() for item in tensors)
    score -= 10 if count > LARGE else 0.4 if count > MANY else 0
    if any(not item.numel() for item in tensors):
        score -= 5
    if any(len(set(item.shape)) < item.dim() for item in tensors) or 1 in sizes:
        score -= 1
    if count < FEW:
        score -= 0.5
    if any(_is_whole(item) for item in tensors if item.is_floating_point()):
        score -= 2
    return score


def _is_whole(item: Tensor) -> bool:
    return bool(item.numel()) and bool((item == torch.round(item)).all())
