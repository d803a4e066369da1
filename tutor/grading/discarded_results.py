"""Confirm by a run that the value of a statement is not kept, and whether keeping it is the fix.

Only a submission that fails and has such a statement is run again, so no other check gets slower.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from tutor.anchors.discarded import Discarded, discarded_statements
from tutor.candidate.job import Call, Job, Trial
from tutor.candidate.messages import Answer
from tutor.candidate.run import Candidates
from tutor.candidate.wire.protocol import ProtocolError
from tutor.diagnosis.discarded_result import DiscardedResult
from tutor.grading.answer_key import AnswerKey
from tutor.grading.kept_changes import Change, changes_that_keep
from tutor.grading.recorded_effects import RecordedEffects
from tutor.grading.verdict import Judged
from tutor.results import SEARCHABLE

MOST = 6  # statements that are looked at
MOST_CASES = 3  # failing cases that are recorded
TICKS = 1_000_000  # of one trial, which is stopped after so many passes and calls
SECONDS = 5.0  # of one trial, the outer limit
# what the process that runs the learner's code sends may have any form
MALFORMED = (ProtocolError, KeyError, TypeError, ValueError, IndexError)
SLOWER = 10.0  # a recorded run takes longer than a plain one; an outer limit


def first_discarded(
    answer_key: AnswerKey, candidates: Candidates, job: Job, judged: Sequence[Judged]
) -> DiscardedResult | None:
    """The first statement of the learner's file that computes a value in vain, or None.

    job: of the plain check. judged: by case.
    """
    suspects = _suspects(job)
    failing = [index for index, row in enumerate(judged) if row.verdict in SEARCHABLE]
    was_stopped = any(row.outcome is None for row in judged)
    if not suspects or not failing or was_stopped:
        return None
    runs = _Runs(answer_key, candidates, job)
    seen = runs.confirmed(suspects, failing[:MOST_CASES])
    passing = [index for index, row in enumerate(judged) if row.passes]
    return _with_proof(seen, runs, [*failing, *passing]) if seen else None


def _suspects(job: Job) -> Sequence[Discarded]:
    """None where a statement may change something in another process, which is not recorded."""
    return () if job.starts_processes else discarded_statements(job.source)[:MOST]


def _with_proof(
    seen: Sequence[DiscardedResult], runs: _Runs, cases: Sequence[int]
) -> DiscardedResult:
    """The one that, kept, makes every case pass, alone or with others; else the first."""
    changes = changes_that_keep([each.statement for each in seen], runs.job.source)
    fix = next((change for change in changes if runs.all_pass(change, cases)), None)
    if fix is None:
        return seen[0]
    fixed = next(each for each in seen if each.statement is fix.first)
    return dataclasses.replace(fixed, fixed=fix.count)


class _Runs:
    """Further runs of one submission that fails."""

    def __init__(self, answer_key: AnswerKey, candidates: Candidates, job: Job) -> None:
        self.answer_key, self.candidates, self.job = answer_key, candidates, job

    def confirmed(
        self, suspects: Sequence[Discarded], cases: Sequence[int]
    ) -> list[DiscardedResult]:
        """Those that these runs show to change nothing, in the order of the text."""
        paths = (self.job.path,)
        entries = [self.answer_key.cases[index].entry for index in cases]
        calls = [
            Call(entry, index, fresh=True, record=paths)
            for entry, index in zip(entries, cases, strict=True)
        ]
        runs = [
            (self.answer_key.cases[index].name, effects)
            for index, answer in zip(cases, self._answers(calls, SLOWER), strict=False)
            if (effects := self._effects(index, answer)) is not None
        ]
        found = (_shown(suspect, runs) for suspect in suspects)
        return [each for each in found if each is not None]

    def all_pass(self, change: Change, cases: Sequence[int]) -> bool:
        """Whether every case passes with it. cases: all of them, the failing ones first."""
        first, *rest = cases
        return self._pass(change, [first]) and self._pass(change, rest)

    def _pass(self, change: Change, cases: Sequence[int]) -> bool:
        trial = Trial(change.start, change.end, change.text, TICKS, SECONDS)
        calls = [Call(self.answer_key.cases[at].entry, at, trial=trial) for at in cases]
        answers = self._answers(calls, 1.0)
        if len(answers) < len(cases):
            return False
        return all(self._is_right(at, row) for at, row in zip(cases, answers, strict=True))

    def _answers(self, calls: Sequence[Call], longer: float) -> Sequence[Answer]:
        limit = max(SECONDS, self.job.time_limit * longer)
        job = dataclasses.replace(self.job, calls=tuple(calls), any_torch=False, time_limit=limit)
        return self.candidates.run(job).answers

    def _is_right(self, index: int, answer: Answer) -> bool:
        try:
            outcome = answer.outcome_on(self.answer_key.cases[index].inputs)
        except MALFORMED:
            return False
        return not self.answer_key.differences(index, outcome)

    def _effects(self, index: int, answer: Answer) -> RecordedEffects | None:
        """None where the candidate sent anything else than a recording."""
        try:
            outcome = answer.outcome_on(self.answer_key.cases[index].inputs)
            return RecordedEffects(outcome.recording, self.job.path)
        except MALFORMED:
            return None


def _shown(
    suspect: Discarded, runs: Sequence[tuple[str, RecordedEffects]]
) -> DiscardedResult | None:
    """The statement with the first case that shows it, unless any run shows that it has effects."""
    rows = [(case, effects.function_of(suspect)) for case, effects in runs]
    if any(effects.changes_something(suspect) for _, effects in runs):
        return None
    shown = next(((case, function) for case, function in rows if function is not None), None)
    return None if shown is None else DiscardedResult(suspect, *shown)
