"""Trials of patches, within a budget and kept for later: which of them make every case pass?"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tutor.faults.budget import Budget
from tutor.faults.patch.both_needed import both_needed
from tutor.faults.patch.from_course import NOTHING, FromCourse
from tutor.faults.patch.kept_rules import KeptRules
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.patch_search import likely_patches
from tutor.faults.patch.two_patches import two_patches

TRIALS = 4_000  # the budget of one submission; a long trial counts as several
TRIALS_OF_TWO = 2_500  # more, where no single patch is enough
TRIALS_OF_ANY_TWO = 3_000  # more, where neither of two helps by itself
SECONDS = 240.0  # the outer limit for all trials; where it cuts them short, the answer is unsure
MOST_AT_ONCE = 600  # patches; a candidate never gets through more in its slice of time
MOST_PASSING = 40  # patches that pass the first case and are run on the others
Pair = tuple[Patch, int]  # a patch, and the index of a case


class Interrupted(Exception):
    """Something else is waiting. All trials so far are known; the next search continues there."""


@dataclass(frozen=True)
class TrialResult:
    """One trial. right: the case passes. cost: in trials. late: the clock had to stop it. wrong:
    the places that still differ, where that is known.
    """

    right: bool
    cost: int = 1
    late: bool = False
    wrong: frozenset[str] | None = None


class Trials(Protocol):
    """Whatever runs patched programs."""

    def run(self, pairs: Sequence[Pair]) -> Iterator[TrialResult]:
        """Run them in order, and stop when it likes, after one at least."""


class PatchRunner:
    """One submission. cases: how many there are. trials: what runs its patched versions.

    go_on: asked before each run of trials; False interrupts them. known: earlier trials, to which
    new ones are added. made: of the course's programs. passed: the cases that pass without a patch.
    forbidden: what the exercise rules out; a patch that brings it in makes no case pass.
    """

    def __init__(
        self,
        source: str,
        cases: int,
        trials: Trials,
        go_on: Callable[[], bool] = lambda: True,
        known: dict[Pair, TrialResult] | None = None,
        made: FromCourse = NOTHING,
        passed: Collection[int] = (),
        forbidden: Sequence[str] = (),
    ) -> None:
        self.source, self.cases, self.trials = source, cases, trials
        self.go_on, self.made, self.passed = go_on, made, passed
        self.rules = KeptRules(source, forbidden)
        self.known = {} if known is None else known
        self.counted: set[Pair] = set()
        self.work, self.more = Budget(TRIALS, SECONDS), TRIALS_OF_TWO
        self.last = TRIALS_OF_ANY_TWO

    def passing(self, patches: Sequence[Patch], case: int) -> list[Patch]:
        """Those with which every case passes, as far as the budget reaches; this case runs first.

        Raises Interrupted.
        """
        first = self.right_on(patches, [case])[:MOST_PASSING]
        return self.right_on(first, [other for other in range(self.cases) if other != case])

    def partly_passing(self, case: int) -> list[Patch]:
        """Of all that were tried, those with which this case passes and none that passed fails, the
        cheapest first.
        """
        right = [patch for patch, at in self.counted if at == case and self._is_right((patch, at))]
        kept = (patch for patch in right if all(self._is_right((patch, at)) for at in self.passed))
        return sorted(kept, key=lambda patch: (patch.cost, patch.start, patch.text))

    def two(
        self, case: int, parts: Sequence[Patch], suspected: Collection[int], ran: Collection[int]
    ) -> list[Patch]:
        """As two_patches, then as both_needed, with a larger budget. Raises Interrupted."""
        self.work.left, self.more = self.work.left + self.more, 0
        patches = [*self.made.fixes, *likely_patches(self.source)]
        if found := two_patches(self, case, patches, parts):
            return found
        self.work.left, self.last = self.work.left + self.last, 0
        return both_needed(self, case, patches, suspected, ran)

    def right_on(self, patches: Sequence[Patch], cases: Sequence[int]) -> list[Patch]:
        """Those with which all these cases pass, as far as the budget reaches. Raises
        Interrupted.
        """
        self._run([(patch, case) for patch in patches for case in cases])
        return [patch for patch in patches if all(self._is_right((patch, at)) for at in cases)]

    def _is_right(self, pair: Pair) -> bool:
        return pair in self.counted and self.known[pair].right and self.rules.by(pair[0])

    def _run(self, pairs: Sequence[Pair]) -> None:
        """Run each pair, in order, as far as the budget reaches.

        What is known costs what it cost when it ran: an interrupted search and one that was not
        come to the same end.
        """
        queue = deque(pair for pair in pairs if pair not in self.counted)
        while queue and not self.work.is_over:
            if queue[0] in self.known:
                self._count(queue.popleft())
            else:
                self._run_some([pair for pair in queue if pair not in self.known])

    def _run_some(self, pairs: Sequence[Pair]) -> None:
        if not self.go_on():
            raise Interrupted
        most = min(MOST_AT_ONCE, self.work.left)
        self.known.update(zip(pairs[:most], self.trials.run(pairs[:most]), strict=False))

    def _count(self, pair: Pair) -> None:
        self.counted.add(pair)
        self.work.spend(self.known[pair].cost)
        self.work.is_late = self.work.is_late or self.known[pair].late
