"""Trials in confined candidates: patched versions of a submission, each on one case."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from tutor.candidate.job import Call, Job, Trial
from tutor.candidate.messages import Answer
from tutor.candidate.run import Candidates
from tutor.faults.patch.patch_runner import Pair, TrialResult
from tutor.faults.wrong_places import wrong_places
from tutor.grading.answer_key import AnswerKey
from tutor.grading.differ import differences

TICKS_PER_TRIAL = 50  # passes of loops and calls that count as one trial more
CRASH_COST = 50  # trials: what one costs that ends its process
# A patched program may take so many times the ticks of the submission on the case, or so many.
PATIENCE, LEAST = 3, 5_000
# One trial's own time: so many times the submission's on the case, or so many seconds.
SLOWER, BRIEF = 30.0, 10.0
SLICE = 0.3  # seconds of one candidate; between two of them, another request may be answered
GRACE = 10.0  # seconds that a candidate has to load and to end by itself
UNCHANGED = (0, 0, "")  # the patch that leaves the program as it is
OWN_MOST = 1_000_000  # ticks of the submission itself, which is known to end


class CandidateTrials:
    """The trials of one submission.

    job: of its plain check. limits: by case, as limits_of gives them.
    """

    def __init__(
        self,
        answer_key: AnswerKey,
        candidates: Candidates,
        job: Job,
        limits: Sequence[Mapping[str, float]],
    ) -> None:
        self.answer_key, self.candidates = answer_key, candidates
        self.job, self.limits = job, limits

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Those that one candidate gets through in a slice of time; if one ends its process, it is
        the last of them.
        """
        report = self.candidates.run(self._job_of(pairs))
        self.candidates.prepare()  # the next one gets ready while these answers are judged
        for (_, case), answer in zip(pairs, report.answers, strict=False):
            yield self._result(case, answer)
        if report.ended != "done":
            yield TrialResult(False, CRASH_COST, report.ended == "time_limit")

    def _job_of(self, pairs: Sequence[Pair]) -> Job:
        calls = tuple(
            trial_call(
                self.answer_key, case, (patch.start, patch.end, patch.text), self.limits[case]
            )
            for patch, case in pairs
        )
        longest = max(self.limits[case]["limit"] for _, case in pairs)
        time_limit = SLICE + GRACE + longest
        return dataclasses.replace(
            self.job, calls=calls, any_torch=False, enough=SLICE, time_limit=time_limit
        )

    def _result(self, case: int, answer: Answer) -> TrialResult:
        inputs = self.answer_key.cases[case].inputs
        outcome = answer.outcome_on(inputs)
        expected = self.answer_key.expected[case]
        found = differences(outcome, expected, self.answer_key.exercise, inputs)
        cost = cost_of(min(max(0, outcome.ticks), OWN_MOST))
        wrong = wrong_places(found, self.answer_key.exercise.tolerance)
        return TrialResult(not found, cost, outcome.late, wrong)


def cost_of(ticks: int) -> int:
    """The cost of a trial that took so many ticks, in trials."""
    return 1 + ticks // TICKS_PER_TRIAL


def limits_of(ticks: int, seconds: float = 0.0) -> dict[str, float]:
    """What a patched program may take on a case: {"ticks", "limit"}, the latter in seconds.

    ticks, seconds: what the submission itself took.
    """
    return {"ticks": max(LEAST, PATIENCE * ticks), "limit": max(BRIEF, SLOWER * seconds)}


def trial_call(
    answer_key: AnswerKey, case: int, patch: tuple[int, int, str], limits: Mapping[str, float]
) -> Call:
    """One call of a patched program, for a candidate's job. patch: (start, end, text), in bytes."""
    trial = Trial(*patch, ticks=int(limits["ticks"]), seconds=limits["limit"])
    return Call(answer_key.cases[case].entry, case, trial=trial)
