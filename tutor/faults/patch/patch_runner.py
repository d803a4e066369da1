"""Changed versions of a submission, run in confined candidates: which of them make every case pass?"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.candidate.job import Call, Job, Trial
from tutor.candidate.messages import Answer
from tutor.candidate.run import Candidates
from tutor.faults.budget import Budget
from tutor.faults.patch.mutations.harmless import is_harmless
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_search import search_patches
from tutor.grading.answer_key import AnswerKey
from tutor.grading.differ import differences

TRIALS = 4_000  # for all that is tried on one submission; one that takes long counts as several
TICKS_A_TRIAL = 50  # passes of loops and calls that count as one trial more
A_DEATH = 50  # trials: for one that ends its process
SECONDS = (
    240.0  # the outer limit for all trials; whoever reaches it is told that the answer is unsure
)
PATIENCE, LEAST = (
    3,
    5_000,
)  # a changed program may take so many times the ticks of the submission on the case, or so many
SLICE = 0.3  # seconds of one candidate; in between somebody may ask for something else
GRACE = 10.0  # seconds that a candidate has to load and to end by itself
SLOWER, BRIEF = (
    30.0,
    1.0,
)  # one trial's own time: so many times the submission's on the case, or so many seconds
PER_SLICE = 600  # changes; more are never tried in that time
MOST = 40  # that pass the first case and are run on the others
UNCHANGED = (0, 0, "")  # an edit that leaves the program as it is
OWN_MOST = 1_000_000  # ticks of the submission itself, which is known to end
Pair = tuple[Patch, int]  # a change, and the index of a case


class Interrupted(Exception):
    """Somebody waits for something else; what was tried is known, and the next search goes on from
    there.
    """


@dataclass(frozen=True)
class TrialResult:
    """One trial. right: the case passes. cost: in trials. late: it had to be stopped by the clock."""

    right: bool
    cost: int = 1
    late: bool = False


class Trials(Protocol):
    """Whatever runs changed programs."""

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Try them in order, and come to an end when it likes, after one at least."""


class PatchRunner:
    """One submission. cases: how many there are. trials: what runs its changed versions.

    go_on: asked between the candidates. known: what was tried before, and is kept for the next
    time.
    """

    def __init__(
        self, source: str, cases: int, trials: Trials,
        go_on: Callable[[], bool] = lambda: True, known: dict[Pair, TrialResult] | None = None,
    ) -> None:  # fmt: skip
        self.source, self.cases, self.trials = source, cases, trials
        self.go_on = go_on
        self.known = {} if known is None else known
        self.counted: set[Pair] = set()
        self.work = Budget(TRIALS, SECONDS)

    def on(self, case: int) -> PatchSearchOnCase:
        """The same, with this case first of all."""
        return PatchSearchOnCase(self, case)

    def passing(self, tried: Sequence[Patch], case: int) -> list[Patch]:
        """Those of the changes with which every case passes, as far as the work goes; this case is
        tried first.
        """
        self._run([(edit, case) for edit in tried])
        first = [edit for edit in tried if self._is_right((edit, case))][:MOST]
        others = [index for index in range(self.cases) if index != case]
        self._run([(edit, index) for edit in first for index in others])
        return [edit for edit in first if all(self._is_right((edit, index)) for index in others)]

    def _is_right(self, pair: Pair) -> bool:
        return pair in self.counted and self.known[pair].right

    def _run(self, pairs: Sequence[Pair]) -> None:
        """Try each change on its case, in order, as far as the work goes. What was tried before
        costs what it did then.
        """
        queue = deque(pair for pair in pairs if pair not in self.counted)
        while queue and not self.work.is_over:
            if queue[0] in self.known:
                self._count(queue.popleft())
                continue
            if not self.go_on():
                raise Interrupted
            waiting = [pair for pair in queue if pair not in self.known][
                : min(PER_SLICE, self.work.left)
            ]
            for pair, tried in zip(waiting, self.trials.run(waiting), strict=False):
                self.known[pair] = tried

    def _count(self, pair: Pair) -> None:
        self.counted.add(pair)
        self.work.spend(self.known[pair].cost)
        self.work.is_late = self.work.is_late or self.known[pair].late


@dataclass(frozen=True)
class PatchSearchOnCase:
    """Looks for the changes that make every case pass, one case first of all; see
    tutor.faults.patch.patch_search.
    """

    trying: PatchRunner
    case: int

    def __call__(
        self, suspected: Sequence[int], ran: Collection[int], *, enough: bool = True
    ) -> list[Patch]:
        """They themselves. Raises Interrupted."""
        if not is_harmless(self.trying.source):
            return []
        return search_patches(
            self.trying.source,
            lambda tried: self.trying.passing(tried, self.case),
            suspected,
            ran,
            enough=enough,
        )

    @property
    def is_late(self) -> bool:
        """Whether the clock ended something, so that a quicker machine might say something else."""
        return self.trying.work.is_late


class CandidateTrials:
    """Changed versions in confined candidates. job: of the submission's plain check. limits: by
    case, {"ticks", "limit"}.
    """

    def __init__(
        self,
        answer_key: AnswerKey,
        candidates: Candidates,
        job: Job,
        limits: Sequence[Mapping[str, float]],
    ) -> None:
        self.answer_key, self.candidates, self.job, self.limits = (
            answer_key,
            candidates,
            job,
            limits,
        )

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Those that one candidate gets through in a slice of time; the one that ended its process
        is the last of them.
        """
        calls = tuple(
            trial_call(self.answer_key, case, (edit.start, edit.end, edit.text), self.limits[case])
            for edit, case in pairs
        )
        longest = max(float(self.limits[case]["limit"]) for _, case in pairs)
        job = dataclasses.replace(
            self.job, calls=calls, any_torch=False, enough=SLICE, time_limit=SLICE + GRACE + longest
        )
        report = self.candidates.run(job)
        self.candidates.prepare()  # the next one gets ready while these answers are judged
        for pair, answer in zip(pairs, report.answers, strict=False):
            yield self._tried(pair[1], answer)
        if report.ended != "done":
            yield TrialResult(False, A_DEATH, report.ended == "time_limit")

    def _tried(self, case: int, answer: Answer) -> TrialResult:
        inputs = self.answer_key.cases[case].inputs
        outcome = answer.outcome_on(inputs)
        right = not differences(
            outcome, self.answer_key.expected[case], self.answer_key.exercise, inputs
        )
        return TrialResult(right, cost_of(min(max(0, outcome.ticks), OWN_MOST)), outcome.late)


def cost_of(ticks: int) -> int:
    """In trials."""
    return 1 + ticks // TICKS_A_TRIAL


def limits_of(ticks: int, seconds: float = 0.0) -> dict[str, float]:
    """What a changed program may take on a case. ticks, seconds: what the submission itself took."""
    return {"ticks": max(LEAST, PATIENCE * ticks), "limit": max(BRIEF, SLOWER * seconds)}


def trial_call(
    answer_key: AnswerKey, case: int, edit: tuple[int, int, str], limits: Mapping[str, float]
) -> Call:
    """One call of a changed program, for a candidate's job."""
    trial = Trial(*edit, ticks=int(limits["ticks"]), seconds=limits["limit"])
    return Call(answer_key.cases[case].entry, case, trial=trial)
